// The next page of statements after an id, in order of id, with their ends.
// params: after STRING, limit INTEGER
// returns: record MAP, dataset STRING, document STRING, subject STRING, object STRING
MATCH (statement:Statement)
WHERE statement.id > $after
WITH statement ORDER BY statement.id LIMIT $limit
MATCH (dataset:Dataset)<-[:BELONGS_TO]-(statement)-[:FROM]->(document:Document), (statement)-[:OBJECT]->(object)
OPTIONAL MATCH (statement)-[:SUBJECT]->(subject)
RETURN properties(statement) AS record, dataset.id AS dataset, document.id AS document, subject.id AS subject,
       object.id AS object
ORDER BY statement.id
