// Labels of this model that are in use in the database already, with the number of nodes of each.
// params: labels LIST<STRING>
// returns: label STRING, nodes INTEGER
UNWIND $labels AS label
MATCH (node) WHERE label IN labels(node)
RETURN label, count(node) AS nodes
ORDER BY label
