// Chains that the given projects serve, by the statements that say so.
// params: projects LIST<STRING>
// returns: project STRING, chain STRING, status STRING
UNWIND $projects AS id
MATCH (project:Project {id: id})<-[:SUBJECT]-(statement:Statement {predicate: 'SERVES'})-[:OBJECT]->(chain:BusinessChain)
RETURN DISTINCT project.id AS project, chain.id AS chain, statement.status AS status
