// Deletes names.
// params: ids LIST<STRING>
// returns: withdrawn INTEGER
UNWIND $ids AS id
MATCH (name:Name {id: id})
DETACH DELETE name
RETURN count(*) AS withdrawn
