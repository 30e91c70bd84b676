// Transformations. Writes records of this kind; one that is there is overwritten.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MERGE (transformation:Transformation {id: row.id})
ON CREATE SET transformation.addedIn = $version
SET transformation += row
RETURN count(transformation) AS written
