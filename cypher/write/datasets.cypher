// Data sets. Creates or overwrites records of this kind.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MERGE (dataset:Dataset {id: row.id})
SET dataset = row, dataset.addedIn = $version
RETURN count(dataset) AS written
