// Documents. Creates or overwrites records of this kind, including the order of their issuers.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MERGE (document:Document {id: row.id})
SET document = row, document.addedIn = $version
WITH document
CALL (document) {
  MATCH (body:Body)-[edge:ISSUED]->(document)
  SET edge.order = [place IN range(0, size(document.issuerIds) - 1) WHERE document.issuerIds[place] = body.id][0]
  RETURN count(edge) AS reordered
}
RETURN count(document) AS written
