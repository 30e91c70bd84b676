// Derived relationships that no accepted statement supports, or none that says so of the same two ends.
// params: predicates LIST<STRING>
// returns: predicate STRING, subject STRING, object STRING
UNWIND $predicates AS predicate
MATCH (subject)-[edge:$(predicate)]->(object)
WHERE NOT EXISTS {
  MATCH (subject)<-[:SUBJECT]-(statement:Statement {status: 'ACCEPTED'})-[:OBJECT]->(object)
  WHERE statement.predicate = predicate
}
RETURN predicate, subject.id AS subject, object.id AS object
ORDER BY predicate, subject, object
