// Statements by their ids, with what they join. A plan made while there were few would begin at the data set.
// params: ids LIST<STRING>
// returns: record MAP, dataset STRING, document STRING, subject STRING, object STRING
UNWIND $ids AS id
MATCH (statement:Statement {id: id})
USING INDEX statement:Statement(id)
MATCH (dataset:Dataset)<-[:BELONGS_TO]-(statement)-[:FROM]->(document:Document), (statement)-[:OBJECT]->(object)
OPTIONAL MATCH (statement)-[:SUBJECT]->(subject)
RETURN properties(statement) AS record, dataset.id AS dataset, document.id AS document, subject.id AS subject,
       object.id AS object
