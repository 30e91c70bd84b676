// Passages that accepted statements quote, of the statements that have not changed since a data version.
// params: version INTEGER
// returns: document STRING, text STRING, statement STRING
MATCH (statement:Statement {status: 'ACCEPTED'})-[:FROM]->(document:Document)
WHERE statement.addedIn <= $version AND statement.quote IS NOT NULL
RETURN document.id AS document, statement.quote AS text, min(statement.id) AS statement
ORDER BY statement
