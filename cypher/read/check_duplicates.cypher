// Relationships stored more than once: derived ones with the same ends, or others with the same id.
// params: predicates LIST<STRING>
// returns: type STRING, id STRING, times INTEGER
CALL () {
  UNWIND $predicates AS predicate
  MATCH (subject)-[edge:$(predicate)]->(object)
  WITH type(edge) AS type, subject, object, count(edge) AS times WHERE times > 1
  RETURN type, subject.id + ' → ' + object.id AS id, times
  UNION ALL
  MATCH ()-[edge:PART_OF|JOINT_OFFICE_WITH]->()
  WITH edge.id AS id, collect(type(edge)) AS types WHERE size(types) > 1
  RETURN types[0] AS type, id, size(types) AS times
  UNION ALL
  MATCH ()-[edge:SUCCEEDED_BY]->()
  WITH edge.id AS id, count(edge) AS times WHERE times > 1
  RETURN 'SUCCEEDED_BY' AS type, id, times
}
RETURN type, id, times
ORDER BY type, id
