// Every participation as a row of its own: what a plain reader of the derived relationships would ask.
// params: none
// returns: body STRING, role STRING, project STRING
MATCH (body:Body)-[edge:LEADS|PARTICIPATES_IN]->(project:Project)
RETURN body.id AS body, type(edge) AS role, project.id AS project
