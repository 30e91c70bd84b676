// Locks the head node for the rest of the transaction, as every write does, and returns the current version.
// params: none
// returns: number INTEGER (0 before the first write), hashState STRING
MERGE (head:XietongHead {id: 'head'})
SET head.writes = coalesce(head.writes, 0) + 1
RETURN coalesce(head.number, 0) AS number, head.hashState AS hashState
