// Nodes that lack something required: an id; the document, data set, object or subject of a statement, of the right
// kind; the body of a name.
// params: ends LIST<LIST<STRING>> (predicate, label of the subject, label of the object), labels LIST<STRING>
// returns: label STRING, id STRING, problem STRING
CALL () {
  UNWIND $labels AS label
  MATCH (node:$(label)) WHERE node.id IS NULL
  RETURN label, elementId(node) AS id, 'has no id' AS problem
  UNION ALL
  MATCH (name:Name) WHERE COUNT { (:Body)-[:HAS_NAME]->(name) } <> 1
  RETURN 'Name' AS label, name.id AS id, 'belongs to ' + COUNT { (:Body)-[:HAS_NAME]->(name) } + ' bodies' AS problem
  UNION ALL
  UNWIND [['FROM', 'Document'], ['BELONGS_TO', 'Dataset']] AS need
  MATCH (statement:Statement)
  WITH statement, need, COUNT { MATCH (statement)-[edge]->(node) WHERE type(edge) = need[0] AND need[1] IN labels(node) } AS found
  WHERE found <> 1
  RETURN 'Statement' AS label, statement.id AS id, 'has ' + found + ' of ' + need[0] AS problem
  UNION ALL
  MATCH (statement:Statement)
  WITH statement, [end IN $ends WHERE end[0] = statement.predicate] AS known
  WITH statement, CASE WHEN known = [] THEN ['', '', ''] ELSE known[0] END AS end
  WITH statement, end,
       COUNT { MATCH (statement)-[:OBJECT]->(node) WHERE end[2] IN labels(node) } AS objects,
       COUNT { (statement)-[:OBJECT]->() } AS allObjects,
       COUNT { MATCH (statement)-[:SUBJECT]->(node) WHERE end[1] IN labels(node) } AS subjects,
       COUNT { (statement)-[:SUBJECT]->() } AS allSubjects
  WHERE objects <> 1 OR allObjects <> 1 OR subjects <> allSubjects OR subjects > 1
     OR (subjects = 0 AND statement.status = 'ACCEPTED')
  RETURN 'Statement' AS label, statement.id AS id,
         'says ' + coalesce(statement.predicate, 'nothing') + ' of ' + subjects + ' subjects and ' + objects + ' objects of the right kind' AS problem
}
RETURN label, id, problem
ORDER BY label, id, problem
