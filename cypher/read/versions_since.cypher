// Data versions after a given one, oldest first, with the keys of the records that each changed.
// params: since INTEGER
// returns: id STRING, number INTEGER, at STRING, by STRING, reason STRING, contentHash STRING, changes LIST<STRING>
MATCH (version:DataVersion)
WHERE version.number > $since
RETURN version.id AS id, version.number AS number, version.at AS at, version.by AS by, version.reason AS reason,
       version.contentHash AS contentHash, version.changes AS changes
ORDER BY number
