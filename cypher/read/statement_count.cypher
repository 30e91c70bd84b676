// How many statements a version has of those that still stand as they did, of every predicate and state of review.
// params: version INTEGER
// returns: statements INTEGER
MATCH (statement:Statement)
WHERE coalesce(statement.addedIn, 0) <= $version
RETURN count(statement) AS statements
