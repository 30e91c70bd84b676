// Statements by their ids, with their ends. Forces the index: a plan made for few statements would start at the data set.
// params: ids LIST<STRING>
// returns: record MAP, dataset STRING, document STRING, subject STRING, object STRING
UNWIND $ids AS id
MATCH (statement:Statement {id: id})
USING INDEX SEEK statement:Statement(id)
MATCH (dataset:Dataset)<-[:BELONGS_TO]-(statement)-[:FROM]->(document:Document), (statement)-[:OBJECT]->(object)
OPTIONAL MATCH (statement)-[:SUBJECT]->(subject)
RETURN properties(statement) AS record, dataset.id AS dataset, document.id AS document, subject.id AS subject,
       object.id AS object
