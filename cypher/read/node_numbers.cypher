// The database's own number of each project, document and data set. It holds only until something is written.
// params: none
// returns: label STRING, numbers LIST<INTEGER>, ids LIST<STRING>
MATCH (node:Project|Document|Dataset)
RETURN labels(node)[0] AS label, collect(id(node)) AS numbers, collect(node.id) AS ids
