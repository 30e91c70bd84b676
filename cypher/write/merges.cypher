// Duplicate bodies and the body that each was merged into. Creates or overwrites records of this kind.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MERGE (merge:Merge {id: row.id})
SET merge = row, merge.addedIn = $version
RETURN count(merge) AS written
