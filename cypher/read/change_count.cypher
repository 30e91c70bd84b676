// Number of changes made by versions after a given one; a record counts once per version.
// params: since INTEGER
// returns: changes INTEGER
MATCH (version:DataVersion)
WHERE version.number > $since
RETURN coalesce(sum(size(version.changes)), 0) AS changes
