// A data version by its number or content hash; the first one if several have the same content.
// params: number INTEGER, contentHash STRING
// returns: id STRING, number INTEGER, at STRING, by STRING, reason STRING, contentHash STRING
MATCH (version:DataVersion)
WHERE version.number = $number OR version.contentHash = $contentHash
RETURN version.id AS id, version.number AS number, version.at AS at, version.by AS by, version.reason AS reason,
       version.contentHash AS contentHash
ORDER BY number LIMIT 1
