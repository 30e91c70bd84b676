// A citation by its id, with all stored properties.
// params: id STRING
// returns: citation MAP
MATCH (citation:Citation {id: $id})
RETURN properties(citation) AS citation
