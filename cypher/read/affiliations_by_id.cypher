// Affiliations by their ids.
// params: ids LIST<STRING>
// returns: record MAP, kind STRING, body STRING, other STRING
UNWIND $ids AS id
CALL (id) {
  MATCH (body:Body)-[edge:PART_OF {id: id}]->(other:Body) RETURN body, edge, other
  UNION
  MATCH (body:Body)-[edge:JOINT_OFFICE_WITH {id: id}]->(other:Body) RETURN body, edge, other
}
RETURN properties(edge) AS record, type(edge) AS kind, body.id AS body, other.id AS other
