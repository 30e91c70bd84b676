// Stores a citation under its id. One that is there is not changed, except that it stays for ever when it is made again to
// stay; a removed one is stored again only where told.
// params: id STRING, properties MAP, again BOOLEAN
// returns: citation MAP
MERGE (citation:Citation {id: $id})
ON CREATE SET citation += $properties
ON MATCH SET citation += CASE
  WHEN citation.removedAt IS NOT NULL AND $again THEN $properties
  WHEN citation.removedAt IS NULL AND $properties.expiresAt IS NULL THEN {expiresAt: null}
  ELSE {}
END
RETURN properties(citation) AS citation
