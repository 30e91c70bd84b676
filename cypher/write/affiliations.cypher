// Which body is part of which, or one office with it; one that is there with the same ends takes the new properties.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MATCH (body:Body {id: row.body}), (other:Body {id: row.other})
MERGE (body)-[edge:$(row.kind) {id: row.properties.id}]->(other)
ON CREATE SET edge.addedIn = $version
SET edge += row.properties
RETURN count(edge) AS written
