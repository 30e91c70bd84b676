// Which body followed which; one that is there with the same ends takes the new properties.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MATCH (predecessor:Body {id: row.predecessor}), (successor:Body {id: row.successor})
MERGE (predecessor)-[edge:SUCCEEDED_BY {id: row.properties.id}]->(successor)
ON CREATE SET edge.addedIn = $version
SET edge += row.properties
RETURN count(edge) AS written
