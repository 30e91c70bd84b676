// Takes the one lock that every write holds to its end, and says where the data stands.
// params: none
// returns: number INTEGER (0: nothing written yet), hashState STRING
MERGE (head:XietongHead {id: 'head'})
SET head.writes = coalesce(head.writes, 0) + 1
RETURN coalesce(head.number, 0) AS number, head.hashState AS hashState
