// Statements of any status that name a body as an issuer of the given documents.
// params: documents LIST<STRING>
// returns: id STRING, document STRING, body STRING
UNWIND $documents AS document
MATCH (:Document {id: document})<-[:OBJECT]-(statement:Statement {predicate: 'ISSUED'})-[:SUBJECT]->(body:Body)
RETURN statement.id AS id, document, body.id AS body
