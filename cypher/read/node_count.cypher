// Number of nodes in the database, of any kind.
// params: none
// returns: nodes INTEGER
MATCH (node) RETURN count(node) AS nodes
