// Which chains each project serves, by the accepted statements that a version has.
// params: version INTEGER
// returns: project STRING, chains LIST<STRING>
MATCH (statement:Statement {predicate: 'SERVES', status: 'ACCEPTED'})
WHERE coalesce(statement.addedIn, 0) <= $version
MATCH (project:Project)<-[:SUBJECT]-(statement)-[:OBJECT]->(chain:BusinessChain)
RETURN project.id AS project, collect(DISTINCT chain.id) AS chains
