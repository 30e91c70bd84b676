// Number of citations, without removed and expired ones.
// params: now STRING
// returns: citations INTEGER
MATCH (citation:Citation)
WHERE citation.removedAt IS NULL AND (citation.expiresAt IS NULL OR citation.expiresAt > $now)
RETURN count(citation) AS citations
