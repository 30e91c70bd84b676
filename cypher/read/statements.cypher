// All statements with their ends, in order of id.
// params: none
// returns: record MAP, dataset STRING, document STRING, subject STRING, object STRING
MATCH (dataset:Dataset)<-[:BELONGS_TO]-(statement:Statement)-[:FROM]->(document:Document),
      (statement)-[:OBJECT]->(object)
OPTIONAL MATCH (statement)-[:SUBJECT]->(subject)
RETURN properties(statement) AS record, dataset.id AS dataset, document.id AS document, subject.id AS subject,
       object.id AS object
ORDER BY statement.id
