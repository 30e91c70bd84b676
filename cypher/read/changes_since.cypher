// One page of the changes of versions after a given one, oldest first: a row per version and record (kind, tab, id).
// Without kinds: of all.
// params: since INTEGER, kinds LIST<STRING>, skip INTEGER, limit INTEGER
// returns: number INTEGER, record STRING
MATCH (version:DataVersion)
WHERE version.number > $since
WITH version ORDER BY version.number
UNWIND version.changes AS record
WITH version, record WHERE size($kinds) = 0 OR split(record, '\t')[0] IN $kinds
RETURN version.number AS number, record
SKIP $skip LIMIT $limit
