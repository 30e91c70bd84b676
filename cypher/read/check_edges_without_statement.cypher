// Derived relationships that no accepted statement supports, or none that says so of the same two ends.
// params: predicates LIST<STRING>
// returns: predicate STRING, subject STRING, object STRING
MATCH (subject)-[edge:$any($predicates)]->(object)
WHERE NOT EXISTS {
  MATCH (subject)<-[:SUBJECT]-(statement:Statement {status: 'ACCEPTED'})-[:OBJECT]->(object)
  WHERE statement.predicate = type(edge)
}
RETURN type(edge) AS predicate, subject.id AS subject, object.id AS object
ORDER BY predicate, subject, object
