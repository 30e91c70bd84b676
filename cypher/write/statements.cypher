// Creates statements with their document, data set, subject and object; none of them may exist yet. Rows are grouped
// by the labels of subject and object, so that each end is looked up in its own index.
// params: rows MAP<LIST<MAP>>, version INTEGER
// returns: written INTEGER
CALL () {
  UNWIND $rows.BodyProject AS row
  MATCH (object:Project {id: row.object})
  USING INDEX SEEK object:Project(id)
  OPTIONAL MATCH (subject:Body {id: row.subject})
  USING INDEX SEEK subject:Body(id)
  RETURN row, subject, object
  UNION ALL
  UNWIND $rows.ProjectBusinessChain AS row
  MATCH (object:BusinessChain {id: row.object})
  USING INDEX SEEK object:BusinessChain(id)
  OPTIONAL MATCH (subject:Project {id: row.subject})
  USING INDEX SEEK subject:Project(id)
  RETURN row, subject, object
  UNION ALL
  UNWIND $rows.ProjectGoal AS row
  MATCH (object:Goal {id: row.object})
  USING INDEX SEEK object:Goal(id)
  OPTIONAL MATCH (subject:Project {id: row.subject})
  USING INDEX SEEK subject:Project(id)
  RETURN row, subject, object
  UNION ALL
  UNWIND $rows.ProjectTransformation AS row
  MATCH (object:Transformation {id: row.object})
  USING INDEX SEEK object:Transformation(id)
  OPTIONAL MATCH (subject:Project {id: row.subject})
  USING INDEX SEEK subject:Project(id)
  RETURN row, subject, object
  UNION ALL
  UNWIND $rows.ProjectPlan AS row
  MATCH (object:Plan {id: row.object})
  USING INDEX SEEK object:Plan(id)
  OPTIONAL MATCH (subject:Project {id: row.subject})
  USING INDEX SEEK subject:Project(id)
  RETURN row, subject, object
  UNION ALL
  UNWIND $rows.PlanTransformation AS row
  MATCH (object:Transformation {id: row.object})
  USING INDEX SEEK object:Transformation(id)
  OPTIONAL MATCH (subject:Plan {id: row.subject})
  USING INDEX SEEK subject:Plan(id)
  RETURN row, subject, object
  UNION ALL
  UNWIND $rows.BodyDocument AS row
  MATCH (object:Document {id: row.object})
  USING INDEX SEEK object:Document(id)
  OPTIONAL MATCH (subject:Body {id: row.subject})
  USING INDEX SEEK subject:Body(id)
  RETURN row, subject, object
}
WITH row, subject, object
WHERE row.subject IS NULL OR subject IS NOT NULL
MATCH (document:Document {id: row.document}), (dataset:Dataset {id: row.dataset})
USING INDEX SEEK document:Document(id) USING INDEX SEEK dataset:Dataset(id)
CREATE (statement:Statement)
SET statement = row.properties, statement.addedIn = $version
CREATE (statement)-[:FROM]->(document), (statement)-[:BELONGS_TO]->(dataset), (statement)-[:OBJECT]->(object)
FOREACH (node IN CASE WHEN subject IS NULL THEN [] ELSE [subject] END | CREATE (statement)-[:SUBJECT]->(node))
RETURN count(statement) AS written
