// Chains that the given projects serve, by the statements of a version that have not changed since.
// params: projects LIST<STRING>, version INTEGER
// returns: project STRING, chain STRING, status STRING
UNWIND $projects AS id
MATCH (project:Project {id: id})<-[:SUBJECT]-(statement:Statement {predicate: 'SERVES'})-[:OBJECT]->(chain:BusinessChain)
WHERE coalesce(statement.addedIn, 0) <= $version
RETURN DISTINCT project.id AS project, chain.id AS chain, statement.status AS status
