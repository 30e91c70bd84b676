// Ids of the records that refer to given records of one kind: names, relations and merges of bodies, documents that
// bodies issued, parts of projects, and statements.
// params: kind STRING, ids LIST<STRING>
// returns: wanted STRING, kind STRING, ids LIST<STRING>
UNWIND $ids AS wanted
CALL (wanted) {
  WITH wanted WHERE $kind = 'bodies'
  MATCH (:Body {id: wanted})-[:HAS_NAME]->(name:Name) RETURN 'names' AS kind, name.id AS id
  UNION
  WITH wanted WHERE $kind = 'bodies'
  MATCH (:Body {id: wanted})-[edge:PART_OF|JOINT_OFFICE_WITH]-(:Body) RETURN 'affiliations' AS kind, edge.id AS id
  UNION
  WITH wanted WHERE $kind = 'bodies'
  MATCH (:Body {id: wanted})-[edge:SUCCEEDED_BY]-(:Body) RETURN 'successions' AS kind, edge.id AS id
  UNION
  WITH wanted WHERE $kind = 'bodies'
  MATCH (merge:Merge {into: wanted}) RETURN 'merges' AS kind, merge.id AS id
  UNION
  WITH wanted WHERE $kind = 'bodies'
  MATCH (document:Document) WHERE wanted IN document.issuerIds RETURN 'documents' AS kind, document.id AS id
  UNION
  WITH wanted WHERE $kind = 'bodies'
  MATCH (:Body {id: wanted})<-[:SUBJECT]-(statement:Statement) RETURN 'statements' AS kind, statement.id AS id
  UNION
  WITH wanted WHERE $kind = 'projects'
  MATCH (:Project {id: wanted})<-[:SUBJECT|OBJECT]-(statement:Statement) RETURN 'statements' AS kind, statement.id AS id
  UNION
  WITH wanted WHERE $kind = 'projects'
  MATCH (part:Project {partOf: wanted}) RETURN 'projects' AS kind, part.id AS id
  UNION
  WITH wanted WHERE $kind = 'chains'
  MATCH (:BusinessChain {id: wanted})<-[:OBJECT]-(statement:Statement) RETURN 'statements' AS kind, statement.id AS id
  UNION
  WITH wanted WHERE $kind = 'goals'
  MATCH (:Goal {id: wanted})<-[:OBJECT]-(statement:Statement) RETURN 'statements' AS kind, statement.id AS id
  UNION
  WITH wanted WHERE $kind = 'transformations'
  MATCH (:Transformation {id: wanted})<-[:OBJECT]-(statement:Statement) RETURN 'statements' AS kind, statement.id AS id
  UNION
  WITH wanted WHERE $kind = 'plans'
  MATCH (:Plan {id: wanted})<-[:SUBJECT|OBJECT]-(statement:Statement) RETURN 'statements' AS kind, statement.id AS id
  UNION
  WITH wanted WHERE $kind = 'documents'
  MATCH (:Document {id: wanted})<-[:FROM|OBJECT]-(statement:Statement) RETURN 'statements' AS kind, statement.id AS id
  UNION
  WITH wanted WHERE $kind = 'datasets'
  MATCH (:Dataset {id: wanted})<-[:BELONGS_TO]-(statement:Statement) RETURN 'statements' AS kind, statement.id AS id
}
RETURN wanted, kind, collect(id) AS ids
