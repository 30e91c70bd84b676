// Participation statements by body, a column a list: lists travel several times faster than rows, numbers than ids.
// Projects, documents and data sets stand as the database's own numbers of their nodes, which read/node_numbers explains.
// params: none
// returns: body STRING, ids LIST<STRING>, leads LIST<BOOLEAN>, projects LIST<INTEGER>, documents LIST<INTEGER>,
//   datasets LIST<INTEGER>, confidences LIST<FLOAT>, statuses LIST<STRING>, openLists LIST<BOOLEAN>,
//   starts LIST<STRING>, ends LIST<STRING> ('' where none is stated)
MATCH (body:Body)
WITH body ORDER BY body.id
CALL (body) {
  MATCH (body)<-[:SUBJECT]-(statement:Statement)
  WHERE statement.predicate IN ['LEADS', 'PARTICIPATES_IN']
  MATCH (statement)-[:OBJECT]->(project:Project), (statement)-[:FROM]->(document:Document),
        (statement)-[:BELONGS_TO]->(dataset:Dataset)
  RETURN collect(statement.id) AS ids, collect(statement.predicate = 'LEADS') AS leads, collect(id(project)) AS projects,
         collect(id(document)) AS documents, collect(id(dataset)) AS datasets,
         collect(statement.confidence) AS confidences, collect(statement.status) AS statuses,
         collect(statement.listIsOpen) AS openLists, collect(coalesce(statement.from, '')) AS starts,
         collect(coalesce(statement.to, '')) AS ends
}
WITH * WHERE size(ids) > 0
RETURN body.id AS body, ids, leads, projects, documents, datasets, confidences, statuses, openLists, starts, ends
