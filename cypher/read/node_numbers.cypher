// Internal node number of each project, document and data set; valid only until the next write.
// params: none
// returns: label STRING, numbers LIST<INTEGER>, ids LIST<STRING>
MATCH (node:Project|Document|Dataset)
RETURN labels(node)[0] AS label, collect(id(node)) AS numbers, collect(node.id) AS ids
