// Number of citations.
// params: none
// returns: citations INTEGER
MATCH (citation:Citation)
RETURN count(citation) AS citations
