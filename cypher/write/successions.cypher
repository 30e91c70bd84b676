// Creates successions between bodies; none of them may exist yet.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MATCH (predecessor:Body {id: row.predecessor}), (successor:Body {id: row.successor})
CREATE (predecessor)-[edge:SUCCEEDED_BY]->(successor)
SET edge = row.properties, edge.addedIn = $version
RETURN count(edge) AS written
