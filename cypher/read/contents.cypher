// Whether a database is empty: its data version (0: none), and one if it holds a node that is not xietong's own.
// params: none
// returns: version INTEGER, others INTEGER
OPTIONAL MATCH (head:XietongHead {id: 'head'})
CALL () {
  MATCH (node)
  WHERE NOT node:XietongMigration AND NOT node:XietongHead
  WITH node LIMIT 1
  RETURN count(node) AS others
}
RETURN coalesce(head.number, 0) AS version, others
