// Stores a citation under its id; an existing one is not changed.
// params: id STRING, properties MAP
// returns: citation MAP
MERGE (citation:Citation {id: $id})
ON CREATE SET citation += $properties
RETURN properties(citation) AS citation
