// Sets the current version on the head node after a write.
// params: number INTEGER, hashState STRING
// returns: number INTEGER
MATCH (head:XietongHead {id: 'head'})
SET head.number = $number, head.hashState = $hashState
RETURN head.number AS number
