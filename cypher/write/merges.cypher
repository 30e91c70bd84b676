// Duplicates of bodies and what each was merged into; one that is there is overwritten.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MERGE (merge:Merge {id: row.id})
SET merge = row, merge.addedIn = $version
RETURN count(merge) AS written
