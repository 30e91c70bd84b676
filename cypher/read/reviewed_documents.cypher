// Statements that came for review, counted by document, state, rule, data set and who decided. A null condition
// selects all.
// params: predicates LIST<STRING>, rules LIST<STRING>, bodies LIST<STRING>, datasets LIST<STRING>, deciders LIST<STRING>,
//   least FLOAT, most FLOAT, document STRING
// returns: document STRING, status STRING, rule STRING, dataset STRING, decider STRING, count INTEGER,
//   unresolved INTEGER, leastConfidence FLOAT, oldest STRING
MATCH (statement:Statement)
WHERE statement.predicate IN $predicates AND (statement.status = 'PROPOSED' OR statement.reviewedAt IS NOT NULL)
  AND ($rules IS NULL OR statement.recordedBy IN $rules)
  AND ($deciders IS NULL OR statement.reviewedBy IN $deciders)
  AND ($least IS NULL OR statement.confidence >= $least)
  AND ($most IS NULL OR statement.confidence <= $most)
MATCH (dataset:Dataset)<-[:BELONGS_TO]-(statement)-[:FROM]->(document:Document)
WHERE ($datasets IS NULL OR dataset.id IN $datasets) AND ($document IS NULL OR document.id = $document)
OPTIONAL MATCH (statement)-[:SUBJECT]->(subject)
WITH statement, dataset, document, subject
WHERE $bodies IS NULL OR subject.id IN $bodies
RETURN document.id AS document, statement.status AS status, statement.recordedBy AS rule, dataset.id AS dataset,
       statement.reviewedBy AS decider, count(*) AS count,
       sum(CASE WHEN subject IS NULL THEN 1 ELSE 0 END) AS unresolved,
       min(statement.confidence) AS leastConfidence, min(statement.recordedAt) AS oldest
