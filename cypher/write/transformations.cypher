// Transformations. Writes records of this kind; one that is there is overwritten.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MERGE (transformation:Transformation {id: row.id})
SET transformation = row, transformation.addedIn = $version
RETURN count(transformation) AS written
