// Updates the relationships derived from accepted statements: each lists its statements, and is deleted without any.
// Rows are grouped by predicate: a literal type is looked up from the end nodes, not among all relationships.
// A row has subject, object, and the ids of the statements to add and to remove.
// params: rows MAP<LIST<MAP>>
// returns: edges INTEGER
CALL () {
  UNWIND $rows.LEADS AS row
  MATCH (subject:Body {id: row.subject}), (object:Project {id: row.object})
  USING INDEX SEEK subject:Body(id) USING INDEX SEEK object:Project(id)
  MERGE (subject)-[edge:LEADS]->(object)
  RETURN row, edge
  UNION ALL
  UNWIND $rows.PARTICIPATES_IN AS row
  MATCH (subject:Body {id: row.subject}), (object:Project {id: row.object})
  USING INDEX SEEK subject:Body(id) USING INDEX SEEK object:Project(id)
  MERGE (subject)-[edge:PARTICIPATES_IN]->(object)
  RETURN row, edge
  UNION ALL
  UNWIND $rows.UNDERTAKES AS row
  MATCH (subject:Body {id: row.subject}), (object:Project {id: row.object})
  USING INDEX SEEK subject:Body(id) USING INDEX SEEK object:Project(id)
  MERGE (subject)-[edge:UNDERTAKES]->(object)
  RETURN row, edge
  UNION ALL
  UNWIND $rows.SERVES AS row
  MATCH (subject:Project {id: row.subject}), (object:BusinessChain {id: row.object})
  USING INDEX SEEK subject:Project(id) USING INDEX SEEK object:BusinessChain(id)
  MERGE (subject)-[edge:SERVES]->(object)
  RETURN row, edge
  UNION ALL
  UNWIND $rows.AIMS_AT AS row
  MATCH (subject:Project {id: row.subject}), (object:Goal {id: row.object})
  USING INDEX SEEK subject:Project(id) USING INDEX SEEK object:Goal(id)
  MERGE (subject)-[edge:AIMS_AT]->(object)
  RETURN row, edge
  UNION ALL
  UNWIND $rows.EXEMPLIFIES AS row
  MATCH (subject:Project {id: row.subject}), (object:Transformation {id: row.object})
  USING INDEX SEEK subject:Project(id) USING INDEX SEEK object:Transformation(id)
  MERGE (subject)-[edge:EXEMPLIFIES]->(object)
  RETURN row, edge
  UNION ALL
  UNWIND $rows.PLANNED_IN AS row
  MATCH (subject:Project {id: row.subject}), (object:Plan {id: row.object})
  USING INDEX SEEK subject:Project(id) USING INDEX SEEK object:Plan(id)
  MERGE (subject)-[edge:PLANNED_IN]->(object)
  RETURN row, edge
  UNION ALL
  UNWIND $rows.GUIDES AS row
  MATCH (subject:Plan {id: row.subject}), (object:Transformation {id: row.object})
  USING INDEX SEEK subject:Plan(id) USING INDEX SEEK object:Transformation(id)
  MERGE (subject)-[edge:GUIDES]->(object)
  RETURN row, edge
  UNION ALL
  UNWIND $rows.ISSUED AS row
  MATCH (subject:Body {id: row.subject}), (object:Document {id: row.object})
  USING INDEX SEEK subject:Body(id) USING INDEX SEEK object:Document(id)
  MERGE (subject)-[edge:ISSUED]->(object)
  SET edge.order = [place IN range(0, size(object.issuerIds) - 1) WHERE object.issuerIds[place] = subject.id][0]
  RETURN row, edge
}
WITH row, edge, [id IN coalesce(edge.statementIds, []) WHERE NOT id IN row.remove AND NOT id IN row.add] + row.add AS ids
SET edge.statementIds = ids
WITH edge, ids
CALL (edge, ids) {
  WITH edge, ids WHERE size(ids) > 1
  UNWIND ids AS id
  WITH edge, id ORDER BY id
  WITH edge, collect(id) AS sorted
  SET edge.statementIds = sorted
}
FOREACH (none IN CASE WHEN size(ids) = 0 THEN [1] ELSE [] END | DELETE edge)
RETURN count(*) AS edges
