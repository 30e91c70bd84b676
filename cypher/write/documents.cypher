// Documents. Writes records of this kind; one that is there is overwritten.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MERGE (document:Document {id: row.id})
ON CREATE SET document.addedIn = $version
SET document += row
RETURN count(document) AS written
