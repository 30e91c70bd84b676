// Storage of the citations that expire.
// params: now STRING
// returns: bytes INTEGER
MATCH (citation:Citation)
WHERE citation.expiresAt > $now
RETURN sum(citation.storedBytes) AS bytes
