// The current data version.
// params: none
// returns: id STRING, number INTEGER, at STRING, by STRING, reason STRING, contentHash STRING
MATCH (version:DataVersion)
RETURN version.id AS id, version.number AS number, version.at AS at, version.by AS by, version.reason AS reason,
       version.contentHash AS contentHash
ORDER BY number DESC LIMIT 1
