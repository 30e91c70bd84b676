// Labels of this model that a database holds already, with how many nodes carry each.
// params: labels LIST<STRING>
// returns: label STRING, nodes INTEGER
UNWIND $labels AS label
MATCH (node) WHERE label IN labels(node)
RETURN label, count(node) AS nodes
ORDER BY label
