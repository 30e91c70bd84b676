// Creates the data version of a write, with the keys (kind, tab, id) of the records that it changed.
// params: id STRING, number INTEGER, at STRING, by STRING, reason STRING, contentHash STRING, changes LIST<STRING>
// returns: id STRING
CREATE (version:DataVersion {id: $id, number: $number, at: $at, by: $by, reason: $reason, contentHash: $contentHash,
                             changes: $changes})
RETURN version.id AS id
