// Successions by their ids.
// params: ids LIST<STRING>
// returns: record MAP, predecessor STRING, successor STRING
UNWIND $ids AS id
MATCH (predecessor:Body)-[edge:SUCCEEDED_BY {id: id}]->(successor:Body)
RETURN properties(edge) AS record, predecessor.id AS predecessor, successor.id AS successor
