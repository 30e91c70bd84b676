// Number of relationships in the database, of any type.
// params: none
// returns: relationships INTEGER
MATCH ()-[edge]->() RETURN count(edge) AS relationships
