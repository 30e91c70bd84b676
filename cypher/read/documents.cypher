// All documents with their properties, in order of id.
// params: none
// returns: record MAP
MATCH (document:Document)
RETURN properties(document) AS record
ORDER BY document.id
