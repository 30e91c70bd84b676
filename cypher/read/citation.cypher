// A citation by its id, with all that is kept of it.
// params: id STRING
// returns: citation MAP
MATCH (citation:Citation {id: $id})
RETURN properties(citation) AS citation
