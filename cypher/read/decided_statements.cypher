// Statements that were accepted or rejected by a review, by who did so last.
// params: predicates LIST<STRING>, datasets LIST<STRING> (null: all)
// returns: id STRING, by STRING
MATCH (statement:Statement)
WHERE statement.predicate IN $predicates AND statement.status IN ['ACCEPTED', 'REJECTED']
  AND statement.reviewedBy IS NOT NULL
MATCH (statement)-[:BELONGS_TO]->(dataset:Dataset)
WHERE $datasets IS NULL OR dataset.id IN $datasets
RETURN statement.id AS id, statement.reviewedBy AS by
ORDER BY id
