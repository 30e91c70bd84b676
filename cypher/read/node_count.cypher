// How many nodes the database holds, of any kind.
// params: none
// returns: nodes INTEGER
MATCH (node) RETURN count(node) AS nodes
