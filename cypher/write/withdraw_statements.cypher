// Takes statements out of the graph; their relationships follow through write/edges.
// params: ids LIST<STRING>
// returns: withdrawn INTEGER
UNWIND $ids AS id
MATCH (statement:Statement {id: id})
DETACH DELETE statement
RETURN count(*) AS withdrawn
