// All datasets with their properties, in order of id.
// params: none
// returns: record MAP
MATCH (dataset:Dataset)
RETURN properties(dataset) AS record
ORDER BY dataset.id
