// Keeps a citation under its id; one that is there already stays as it is.
// params: id STRING, properties MAP
// returns: citation MAP
MERGE (citation:Citation {id: $id})
ON CREATE SET citation += $properties
RETURN properties(citation) AS citation
