// Chains that each project serves, by the accepted statements of a version that have not changed since.
// params: version INTEGER
// returns: project STRING, chains LIST<STRING>
MATCH (statement:Statement {predicate: 'SERVES', status: 'ACCEPTED'})
WHERE coalesce(statement.addedIn, 0) <= $version
MATCH (project:Project)<-[:SUBJECT]-(statement)-[:OBJECT]->(chain:BusinessChain)
RETURN project.id AS project, collect(DISTINCT chain.id) AS chains
