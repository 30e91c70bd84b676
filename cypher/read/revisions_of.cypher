// All former states of records. `record` is kind, tab, id.
// params: records LIST<STRING>
// returns: record STRING, addedIn INTEGER, withdrawnIn INTEGER, json STRING
UNWIND $records AS record
MATCH (revision:Revision {record: record})
RETURN record, revision.addedIn AS addedIn, revision.withdrawnIn AS withdrawnIn, revision.json AS json
ORDER BY record, addedIn
