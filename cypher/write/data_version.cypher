// The data version that a write makes.
// params: id STRING, number INTEGER, at STRING, by STRING, reason STRING, contentHash STRING
// returns: id STRING
CREATE (version:DataVersion {id: $id, number: $number, at: $at, by: $by, reason: $reason, contentHash: $contentHash})
RETURN version.id AS id
