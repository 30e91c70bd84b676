// The relationships that accepted statements support, each with the ids of these statements.
// params: statementIds LIST<STRING>
// returns: edges INTEGER
UNWIND $statementIds AS id
MATCH (changed:Statement {id: id})-[:SUBJECT]->(subject), (changed)-[:OBJECT]->(object)
WITH DISTINCT subject, object, changed.predicate AS predicate
MATCH (subject)<-[:SUBJECT]-(statement:Statement {predicate: predicate, status: 'ACCEPTED'})-[:OBJECT]->(object)
WITH subject, object, predicate, statement ORDER BY statement.id
WITH subject, object, predicate, collect(statement.id) AS statementIds
MERGE (subject)-[edge:$(predicate)]->(object)
SET edge.statementIds = statementIds
RETURN count(edge) AS edges
