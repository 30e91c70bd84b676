// Statements of the given predicates by body, of those in a version that have not changed since. Each column is a list,
// since lists transfer several times faster than rows. Targets (projects, documents), documents and data sets are
// internal node numbers, shorter than ids; read/node_numbers maps them to ids.
// params: predicates LIST<STRING>, version INTEGER
// returns: body STRING, ids LIST<STRING>, leads LIST<BOOLEAN>, targets LIST<INTEGER>, documents LIST<INTEGER>,
//   datasets LIST<INTEGER>, confidences LIST<FLOAT>, statuses LIST<STRING>, openLists LIST<BOOLEAN>,
//   located LIST<BOOLEAN> (a place or a quote), offices LIST<BOOLEAN> (of the body), starts LIST<STRING>, ends LIST<STRING> ('' if not stated)
MATCH (body:Body)
WITH body ORDER BY body.id
CALL (body) {
  MATCH (body)<-[:SUBJECT]-(statement:Statement)
  WHERE statement.predicate IN $predicates AND coalesce(statement.addedIn, 0) <= $version
  MATCH (statement)-[:OBJECT]->(target), (statement)-[:FROM]->(document:Document),
        (statement)-[:BELONGS_TO]->(dataset:Dataset)
  RETURN collect(statement.id) AS ids, collect(statement.predicate = 'LEADS') AS leads, collect(id(target)) AS targets,
         collect(id(document)) AS documents, collect(id(dataset)) AS datasets,
         collect(statement.confidence) AS confidences, collect(statement.status) AS statuses,
         collect(statement.listIsOpen) AS openLists,
         collect(statement.start IS NOT NULL OR statement.quote IS NOT NULL) AS located,
         collect(coalesce(statement.rolledUp, '') = 'OFFICE') AS offices,
         collect(coalesce(statement.from, '')) AS starts,
         collect(coalesce(statement.to, '')) AS ends
}
WITH * WHERE size(ids) > 0
RETURN body.id AS body, ids, leads, targets, documents, datasets, confidences, statuses, openLists, located,
       offices, starts, ends
