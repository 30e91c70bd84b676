// Deletes affiliations.
// params: ids LIST<STRING>
// returns: withdrawn INTEGER
UNWIND $ids AS id
CALL (id) {
  MATCH ()-[edge:PART_OF {id: id}]->() RETURN edge
  UNION
  MATCH ()-[edge:JOINT_OFFICE_WITH {id: id}]->() RETURN edge
}
DELETE edge
RETURN count(*) AS withdrawn
