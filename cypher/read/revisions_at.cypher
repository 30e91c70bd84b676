// Former states, as of a version, of records that were changed or withdrawn since.
// params: kinds LIST<STRING>, version INTEGER
// returns: kind STRING, addedIn INTEGER, json STRING
MATCH (revision:Revision)
WHERE revision.addedIn <= $version AND revision.withdrawnIn > $version AND revision.kind IN $kinds
RETURN revision.kind AS kind, revision.addedIn AS addedIn, revision.json AS json
