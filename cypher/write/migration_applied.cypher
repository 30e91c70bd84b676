// Records that a migration was applied.
// params: id STRING, checksum STRING, at STRING
// returns: id STRING
MERGE (migration:XietongMigration {id: $id})
SET migration.checksum = $checksum, migration.at = $at
RETURN migration.id AS id
