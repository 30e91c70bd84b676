// Relationships of one of the types that statements support, with the statements they name; a subject a row.
// params: predicate STRING
// returns: subject STRING, objects LIST<STRING>, statementIds LIST<LIST<STRING>>
MATCH (subject)-[edge:$($predicate)]->(object)
RETURN subject.id AS subject, collect(coalesce(object.id, '')) AS objects,
       collect(coalesce(edge.statementIds, [])) AS statementIds
