// Brings the relationships that accepted statements support up to date: each names its statements, none stands without.
// A row has predicate, subjectLabel, subject, objectLabel, object, and the ids of the statements to add and to remove.
// params: rows LIST<MAP>
// returns: edges INTEGER
UNWIND $rows AS row
CALL (row) {
  WITH row WHERE row.subjectLabel = 'Body'
  MATCH (node:Body {id: row.subject}) RETURN node AS subject
  UNION
  WITH row WHERE row.subjectLabel = 'Project'
  MATCH (node:Project {id: row.subject}) RETURN node AS subject
  UNION
  WITH row WHERE row.subjectLabel = 'Plan'
  MATCH (node:Plan {id: row.subject}) RETURN node AS subject
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
MERGE (subject)-[edge:$(row.predicate)]->(object)
SET edge.order = CASE row.predicate
  WHEN 'ISSUED' THEN [place IN range(0, size(object.issuerIds) - 1) WHERE object.issuerIds[place] = subject.id][0]
END
WITH row, edge, [id IN coalesce(edge.statementIds, []) WHERE NOT id IN row.remove AND NOT id IN row.add] + row.add AS ids
CALL (ids) {
  UNWIND ids AS id
  WITH id ORDER BY id
  RETURN collect(id) AS statementIds
}
SET edge.statementIds = statementIds
FOREACH (none IN CASE WHEN size(statementIds) = 0 THEN [1] ELSE [] END | DELETE edge)
RETURN count(*) AS edges
