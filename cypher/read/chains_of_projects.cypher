// Chains that projects serve, by the statements of a version that have not changed since.
// params: version INTEGER
// returns: project STRING, chain STRING, status STRING
MATCH (statement:Statement {predicate: 'SERVES'})
WHERE coalesce(statement.addedIn, 0) <= $version
MATCH (project:Project)<-[:SUBJECT]-(statement)-[:OBJECT]->(chain:BusinessChain)
RETURN DISTINCT project.id AS project, chain.id AS chain, statement.status AS status
