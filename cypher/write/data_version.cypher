// The data version that a write makes, with the keys of the records that it changed (kind, tab, id).
// params: id STRING, number INTEGER, at STRING, by STRING, reason STRING, contentHash STRING, changes LIST<STRING>
// returns: id STRING
CREATE (version:DataVersion {id: $id, number: $number, at: $at, by: $by, reason: $reason, contentHash: $contentHash,
                             changes: $changes})
RETURN version.id AS id
