// Data sets. Writes records of this kind; one that is there is overwritten.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MERGE (dataset:Dataset {id: row.id})
ON CREATE SET dataset.addedIn = $version
SET dataset += row
RETURN count(dataset) AS written
