// One page of citations in order of id, with all stored properties, without removed and expired ones.
// params: after STRING, limit INTEGER, now STRING
// returns: citation MAP
MATCH (citation:Citation)
WHERE citation.id > $after
  AND citation.removedAt IS NULL AND (citation.expiresAt IS NULL OR citation.expiresAt > $now)
RETURN properties(citation) AS citation
ORDER BY citation.id LIMIT $limit
