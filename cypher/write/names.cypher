// Names of bodies; one that is there is overwritten.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MATCH (body:Body {id: row.owner})
MERGE (name:Name {id: row.properties.id})
ON CREATE SET name.addedIn = $version
SET name += row.properties
MERGE (body)-[:HAS_NAME]->(name)
RETURN count(name) AS written
