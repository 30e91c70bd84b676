// Migrations that were applied to this database.
// params: none
// returns: id STRING, checksum STRING, at STRING
MATCH (migration:XietongMigration)
RETURN migration.id AS id, migration.checksum AS checksum, migration.at AS at
ORDER BY id
