// Statements that wait for review, with their ends.
// params: predicates LIST<STRING>
// returns: record MAP, dataset STRING, document STRING, subject STRING, object STRING
MATCH (statement:Statement)
WHERE statement.predicate IN $predicates AND statement.status = 'PROPOSED'
MATCH (dataset:Dataset)<-[:BELONGS_TO]-(statement)-[:FROM]->(document:Document), (statement)-[:OBJECT]->(object)
OPTIONAL MATCH (statement)-[:SUBJECT]->(subject)
RETURN properties(statement) AS record, dataset.id AS dataset, document.id AS document, subject.id AS subject,
       object.id AS object
ORDER BY statement.id
