// All names with the body that each belongs to, in order of id.
// params: none
// returns: record MAP, body STRING
MATCH (body:Body)-[:HAS_NAME]->(name:Name)
RETURN properties(name) AS record, body.id AS body
ORDER BY name.id
