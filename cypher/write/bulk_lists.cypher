// Completes lists of a bulk load: Neo4j's importer stores neither an empty list nor a list of one empty text, which
// stands for an issuer that is no body on record.
// params: limit INTEGER
// returns: completed INTEGER
CALL () {
  MATCH (body:Body)
  WHERE body.sources IS NULL
  WITH body LIMIT $limit
  SET body.sources = []
  RETURN body AS one
  UNION ALL
  MATCH (document:Document)
  WHERE document.issuers IS NULL
  WITH document LIMIT $limit
  SET document.issuers = [], document.issuerIds = []
  RETURN document AS one
  UNION ALL
  MATCH (document:Document)
  WHERE document.issuerIds IS NULL AND document.issuers IS NOT NULL
  WITH document LIMIT $limit
  SET document.issuerIds = ['']
  RETURN document AS one
  UNION ALL
  MATCH ()-[edge:PART_OF|JOINT_OFFICE_WITH|SUCCEEDED_BY]->()
  WHERE edge.sources IS NULL
  WITH edge LIMIT $limit
  SET edge.sources = []
  RETURN edge AS one
}
RETURN count(one) AS completed
