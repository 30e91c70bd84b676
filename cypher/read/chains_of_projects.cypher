// Which chains each project serves, by accepted statements.
// params: none
// returns: project STRING, chains LIST<STRING>
MATCH (project:Project)-[:SERVES]->(chain:BusinessChain)
WITH project, chain ORDER BY chain.id
RETURN project.id AS project, collect(chain.id) AS chains
