// The document that each statement is read from, and the data set that it belongs to.
// params: ids LIST<STRING>
// returns: id STRING, document STRING, dataset STRING
MATCH (dataset:Dataset)<-[:BELONGS_TO]-(statement:Statement)-[:FROM]->(document:Document)
WHERE statement.id IN $ids
RETURN statement.id AS id, document.id AS document, dataset.id AS dataset
