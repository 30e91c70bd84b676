// One page of the changes of versions after a given one, oldest first: a row per version and record (kind, tab, id).
// params: since INTEGER, skip INTEGER, limit INTEGER
// returns: number INTEGER, record STRING
MATCH (version:DataVersion)
WHERE version.number > $since
WITH version ORDER BY version.number
UNWIND version.changes AS record
RETURN version.number AS number, record
SKIP $skip LIMIT $limit
