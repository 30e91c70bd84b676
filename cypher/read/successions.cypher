// All successions between bodies, in order of id.
// params: none
// returns: record MAP, predecessor STRING, successor STRING
MATCH (predecessor:Body)-[edge:SUCCEEDED_BY]->(successor:Body)
RETURN properties(edge) AS record, predecessor.id AS predecessor, successor.id AS successor
ORDER BY edge.id
