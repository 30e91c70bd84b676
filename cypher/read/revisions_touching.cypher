// The former states of records that began or ended with a data version. A row has record (kind, tab, id) and version.
// params: rows LIST<MAP>
// returns: record STRING, version INTEGER, addedIn INTEGER, json STRING
UNWIND $rows AS row
MATCH (revision:Revision {record: row.record})
WHERE revision.addedIn = row.version OR revision.withdrawnIn = row.version
RETURN row.record AS record, row.version AS version, revision.addedIn AS addedIn, revision.json AS json
