// Creates names of bodies; none of them may exist yet.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MATCH (body:Body {id: row.owner})
USING INDEX SEEK body:Body(id)
CREATE (body)-[:HAS_NAME]->(name:Name)
SET name = row.properties, name.addedIn = $version
RETURN count(name) AS written
