// Keeps records as they were before the version that changes or withdraws them. `record` is kind, tab, id.
// params: rows LIST<MAP {record STRING, kind STRING, addedIn INTEGER, json STRING}>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
CREATE (revision:Revision {record: row.record, kind: row.kind, addedIn: row.addedIn, withdrawnIn: $version,
                           json: row.json})
RETURN count(revision) AS written
