// Derived relationships whose statementIds are not the ids of the accepted statements that support them.
// params: predicates LIST<STRING>
// returns: predicate STRING, subject STRING, object STRING, stored LIST<STRING>, expected LIST<STRING>
UNWIND $predicates AS predicate
MATCH (subject)-[edge:$(predicate)]->(object)
MATCH (subject)<-[:SUBJECT]-(statement:Statement {status: 'ACCEPTED'})-[:OBJECT]->(object)
WHERE statement.predicate = predicate
WITH predicate, subject, edge, object, statement ORDER BY statement.id
WITH predicate, subject, edge, object, collect(statement.id) AS expected
WHERE edge.statementIds IS NULL OR edge.statementIds <> expected
RETURN predicate, subject.id AS subject, object.id AS object,
       coalesce(edge.statementIds, []) AS stored, expected
ORDER BY predicate, subject, object
