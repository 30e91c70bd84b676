// All transformations with their properties, in order of id.
// params: none
// returns: record MAP
MATCH (transformation:Transformation)
RETURN properties(transformation) AS record
ORDER BY transformation.id
