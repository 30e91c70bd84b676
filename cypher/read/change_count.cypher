// Number of changes made by versions after a given one; a record counts once per version. Without kinds: of all.
// params: since INTEGER, kinds LIST<STRING>
// returns: changes INTEGER
MATCH (version:DataVersion)
WHERE version.number > $since
WITH [record IN version.changes WHERE size($kinds) = 0 OR split(record, '\t')[0] IN $kinds] AS changes
RETURN coalesce(sum(size(changes)), 0) AS changes
