// Lets a citation that expires stay longer.
// params: id STRING, expiresAt STRING
// returns: none
MATCH (citation:Citation {id: $id})
WHERE citation.expiresAt < $expiresAt
SET citation.expiresAt = $expiresAt
