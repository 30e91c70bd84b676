// Transformations. Creates or overwrites records of this kind.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MERGE (transformation:Transformation {id: row.id})
SET transformation = row, transformation.addedIn = $version
RETURN count(transformation) AS written
