// Names by their ids, with the body that each belongs to.
// params: ids LIST<STRING>
// returns: record MAP, body STRING
UNWIND $ids AS id
MATCH (body:Body)-[:HAS_NAME]->(name:Name {id: id})
USING INDEX SEEK name:Name(id)
RETURN properties(name) AS record, body.id AS body
