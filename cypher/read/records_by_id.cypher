// Records of one kind by their ids; unknown ids are left out.
// params: kind STRING, ids LIST<STRING>
// returns: record MAP
UNWIND $ids AS id
CALL (id) {
  WITH id WHERE $kind = 'bodies'
  MATCH (node:Body {id: id})
  USING INDEX SEEK node:Body(id) RETURN node
  UNION
  WITH id WHERE $kind = 'merges'
  MATCH (node:Merge {id: id})
  USING INDEX SEEK node:Merge(id) RETURN node
  UNION
  WITH id WHERE $kind = 'projects'
  MATCH (node:Project {id: id})
  USING INDEX SEEK node:Project(id) RETURN node
  UNION
  WITH id WHERE $kind = 'chains'
  MATCH (node:BusinessChain {id: id})
  USING INDEX SEEK node:BusinessChain(id) RETURN node
  UNION
  WITH id WHERE $kind = 'goals'
  MATCH (node:Goal {id: id})
  USING INDEX SEEK node:Goal(id) RETURN node
  UNION
  WITH id WHERE $kind = 'transformations'
  MATCH (node:Transformation {id: id})
  USING INDEX SEEK node:Transformation(id) RETURN node
  UNION
  WITH id WHERE $kind = 'plans'
  MATCH (node:Plan {id: id})
  USING INDEX SEEK node:Plan(id) RETURN node
  UNION
  WITH id WHERE $kind = 'documents'
  MATCH (node:Document {id: id})
  USING INDEX SEEK node:Document(id) RETURN node
  UNION
  WITH id WHERE $kind = 'datasets'
  MATCH (node:Dataset {id: id})
  USING INDEX SEEK node:Dataset(id) RETURN node
}
RETURN properties(node) AS record
