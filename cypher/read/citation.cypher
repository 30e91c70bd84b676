// A citation by its id, with all stored properties; those of a removed one say when and why.
// params: id STRING, now STRING
// returns: citation MAP
MATCH (citation:Citation {id: $id})
WHERE citation.expiresAt IS NULL OR citation.expiresAt > $now
RETURN properties(citation) AS citation
