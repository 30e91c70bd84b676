// All projects with their properties, in order of id.
// params: none
// returns: record MAP
MATCH (project:Project)
RETURN properties(project) AS record
ORDER BY project.id
