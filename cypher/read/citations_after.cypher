// One page of citations in order of id, with all stored properties.
// params: after STRING, limit INTEGER
// returns: citation MAP
MATCH (citation:Citation)
WHERE citation.id > $after
RETURN properties(citation) AS citation
ORDER BY citation.id LIMIT $limit
