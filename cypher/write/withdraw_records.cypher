// Deletes records of one kind; the database refuses to delete one that other records still refer to.
// params: kind STRING, ids LIST<STRING>
// returns: withdrawn INTEGER
UNWIND $ids AS id
CALL (id) {
  WITH id WHERE $kind = 'bodies'
  MATCH (node:Body {id: id}) RETURN node
  UNION
  WITH id WHERE $kind = 'merges'
  MATCH (node:Merge {id: id}) RETURN node
  UNION
  WITH id WHERE $kind = 'projects'
  MATCH (node:Project {id: id}) RETURN node
  UNION
  WITH id WHERE $kind = 'chains'
  MATCH (node:BusinessChain {id: id}) RETURN node
  UNION
  WITH id WHERE $kind = 'goals'
  MATCH (node:Goal {id: id}) RETURN node
  UNION
  WITH id WHERE $kind = 'transformations'
  MATCH (node:Transformation {id: id}) RETURN node
  UNION
  WITH id WHERE $kind = 'plans'
  MATCH (node:Plan {id: id}) RETURN node
  UNION
  WITH id WHERE $kind = 'documents'
  MATCH (node:Document {id: id}) RETURN node
  UNION
  WITH id WHERE $kind = 'datasets'
  MATCH (node:Dataset {id: id}) RETURN node
}
DELETE node
RETURN count(*) AS withdrawn
