// Ids of all records that refer to a body: names, relations, documents it issued, statements about it, merges into it.
// params: body STRING
// returns: kind STRING, ids LIST<STRING>
CALL () {
  MATCH (:Body {id: $body})-[:HAS_NAME]->(name:Name) RETURN 'names' AS kind, collect(name.id) AS ids
  UNION ALL
  MATCH (:Body {id: $body})-[edge:PART_OF|JOINT_OFFICE_WITH]-(:Body) RETURN 'affiliations' AS kind, collect(DISTINCT edge.id) AS ids
  UNION ALL
  MATCH (:Body {id: $body})-[edge:SUCCEEDED_BY]-(:Body) RETURN 'successions' AS kind, collect(DISTINCT edge.id) AS ids
  UNION ALL
  MATCH (merge:Merge {into: $body}) RETURN 'merges' AS kind, collect(merge.id) AS ids
  UNION ALL
  MATCH (document:Document) WHERE $body IN document.issuerIds RETURN 'documents' AS kind, collect(document.id) AS ids
  UNION ALL
  MATCH (:Body {id: $body})<-[:SUBJECT]-(statement:Statement) RETURN 'statements' AS kind, collect(statement.id) AS ids
}
RETURN kind, ids
