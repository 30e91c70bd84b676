// Removes the contents of citations and keeps when and why; earlier removals stay as they are. Unknown ids give no row.
// params: ids LIST<STRING>, now STRING, by STRING, reason STRING
// returns: id STRING, removedAt STRING, reason STRING
UNWIND $ids AS id
MATCH (citation:Citation {id: id})
WHERE citation.expiresAt IS NULL OR citation.expiresAt > $now
FOREACH (one IN CASE WHEN citation.removedAt IS NULL THEN [citation] ELSE [] END |
  SET one = {id: id, removedAt: $now, removedBy: $by, removedFor: $reason})
RETURN id, citation.removedAt AS removedAt, citation.removedFor AS reason
