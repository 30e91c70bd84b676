// One page of data versions after a given one, oldest first, with the number of their changes.
// params: after INTEGER, limit INTEGER
// returns: number INTEGER, at STRING, by STRING, reason STRING, contentHash STRING, changes INTEGER
MATCH (version:DataVersion)
WHERE version.number > $after
RETURN version.number AS number, version.at AS at, version.by AS by, version.reason AS reason,
       version.contentHash AS contentHash, size(version.changes) AS changes
ORDER BY number LIMIT $limit
