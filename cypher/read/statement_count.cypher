// How many statements there are, of every predicate and in every state of review.
// params: none
// returns: statements INTEGER
MATCH (statement:Statement)
RETURN count(statement) AS statements
