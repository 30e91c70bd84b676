// Deletes citations whose time is over, a bounded number at once.
// params: now STRING, limit INTEGER
// returns: none
MATCH (citation:Citation)
WHERE citation.expiresAt <= $now
WITH citation LIMIT $limit
DETACH DELETE citation
