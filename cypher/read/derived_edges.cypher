// Derived relationships of one type, with the ids of their statements; one row per subject.
// params: predicate STRING
// returns: subject STRING, objects LIST<STRING>, statementIds LIST<LIST<STRING>>
MATCH (subject)-[edge:$($predicate)]->(object)
RETURN subject.id AS subject, collect(coalesce(object.id, '')) AS objects,
       collect(coalesce(edge.statementIds, [])) AS statementIds
