// Where the statements of a document stand in its text, and the versions that wrote them.
// params: document STRING, changedSince INTEGER
// returns: id STRING, start INTEGER (null: no place), addedIn INTEGER
MATCH (:Document {id: $document})<-[:FROM]-(statement:Statement)
WHERE coalesce(statement.addedIn, 0) > $changedSince
RETURN statement.id AS id, statement.start AS start, coalesce(statement.addedIn, 0) AS addedIn
ORDER BY start, id
