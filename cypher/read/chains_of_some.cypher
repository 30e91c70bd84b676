// Chains that the given projects serve, by accepted statements.
// params: projects LIST<STRING>
// returns: project STRING, chains LIST<STRING>
UNWIND $projects AS id
MATCH (project:Project {id: id})
OPTIONAL MATCH (project)-[:SERVES]->(chain:BusinessChain)
RETURN project.id AS project, collect(chain.id) AS chains
