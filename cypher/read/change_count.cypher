// How many records versions after one changed, each counted once for each version.
// params: since INTEGER
// returns: changes INTEGER
MATCH (version:DataVersion)
WHERE version.number > $since
RETURN coalesce(sum(size(version.changes)), 0) AS changes
