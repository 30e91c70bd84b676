// Number of statements of a version that have not changed since, of any predicate and status.
// params: version INTEGER
// returns: statements INTEGER
MATCH (statement:Statement)
WHERE coalesce(statement.addedIn, 0) <= $version
RETURN count(statement) AS statements
