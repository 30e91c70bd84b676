// The version of the Neo4j server, such as 5.26.30.
// params: none
// returns: version STRING
CALL dbms.components() YIELD name, versions
WHERE name = 'Neo4j Kernel'
RETURN versions[0] AS version
