// Accepted statements whose relationship is missing.
// params: none
// returns: statement STRING, predicate STRING, subject STRING, object STRING
MATCH (subject)<-[:SUBJECT]-(statement:Statement {status: 'ACCEPTED'})-[:OBJECT]->(object)
WHERE NOT EXISTS { MATCH (subject)-[edge]->(object) WHERE type(edge) = statement.predicate }
RETURN statement.id AS statement, statement.predicate AS predicate, subject.id AS subject, object.id AS object
ORDER BY statement
