// Deletes successions.
// params: ids LIST<STRING>
// returns: withdrawn INTEGER
UNWIND $ids AS id
MATCH ()-[edge:SUCCEEDED_BY {id: id}]->()
DELETE edge
RETURN count(*) AS withdrawn
