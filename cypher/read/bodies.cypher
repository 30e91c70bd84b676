// All bodies with their properties, in order of id.
// params: none
// returns: record MAP
MATCH (body:Body)
RETURN properties(body) AS record
ORDER BY body.id
