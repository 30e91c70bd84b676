// Stores the former states of records that a version changes or withdraws. A row has
// record (kind, tab, id), kind, addedIn and json.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
CREATE (revision:Revision {record: row.record, kind: row.kind, addedIn: row.addedIn, withdrawnIn: $version,
                           json: row.json})
RETURN count(revision) AS written
