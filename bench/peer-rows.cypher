// One row per participation, as a plain reader of the derived relationships would query.
// params: none
// returns: body STRING, role STRING, project STRING
MATCH (body:Body)-[edge:LEADS|PARTICIPATES_IN]->(project:Project)
RETURN body.id AS body, type(edge) AS role, project.id AS project
