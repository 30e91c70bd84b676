// Statements with their document, data set, subject and object; none of these is there yet.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MATCH (document:Document {id: row.document}), (dataset:Dataset {id: row.dataset})
CALL (row) {
  WITH row WHERE row.subjectLabel = 'Body'
  MATCH (node:Body {id: row.subject}) RETURN node AS subject
  UNION
  WITH row WHERE row.subjectLabel = 'Project'
  MATCH (node:Project {id: row.subject}) RETURN node AS subject
  UNION
  WITH row WHERE row.subjectLabel = 'Plan'
  MATCH (node:Plan {id: row.subject}) RETURN node AS subject
  UNION
  WITH row WHERE row.subject IS NULL
  RETURN NULL AS subject
}
CALL (row) {
  WITH row WHERE row.objectLabel = 'Project'
  MATCH (node:Project {id: row.object}) RETURN node AS object
  UNION
  WITH row WHERE row.objectLabel = 'BusinessChain'
  MATCH (node:BusinessChain {id: row.object}) RETURN node AS object
  UNION
  WITH row WHERE row.objectLabel = 'Goal'
  MATCH (node:Goal {id: row.object}) RETURN node AS object
  UNION
  WITH row WHERE row.objectLabel = 'Transformation'
  MATCH (node:Transformation {id: row.object}) RETURN node AS object
  UNION
  WITH row WHERE row.objectLabel = 'Plan'
  MATCH (node:Plan {id: row.object}) RETURN node AS object
  UNION
  WITH row WHERE row.objectLabel = 'Document'
  MATCH (node:Document {id: row.object}) RETURN node AS object
}
CREATE (statement:Statement)
SET statement = row.properties, statement.addedIn = $version
CREATE (statement)-[:FROM]->(document), (statement)-[:BELONGS_TO]->(dataset), (statement)-[:OBJECT]->(object)
FOREACH (node IN CASE WHEN subject IS NULL THEN [] ELSE [subject] END | CREATE (statement)-[:SUBJECT]->(node))
RETURN count(statement) AS written
