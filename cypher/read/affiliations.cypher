// All affiliations: a body is part of another, or shares an office with it. In order of id.
// params: none
// returns: record MAP, kind STRING, body STRING, other STRING
MATCH (body:Body)-[edge:PART_OF|JOINT_OFFICE_WITH]->(other:Body)
RETURN properties(edge) AS record, type(edge) AS kind, body.id AS body, other.id AS other
ORDER BY edge.id
