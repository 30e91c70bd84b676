// Deletes statements; write/edges updates the relationships derived from them.
// params: ids LIST<STRING>
// returns: withdrawn INTEGER
UNWIND $ids AS id
MATCH (statement:Statement {id: id})
DETACH DELETE statement
RETURN count(*) AS withdrawn
