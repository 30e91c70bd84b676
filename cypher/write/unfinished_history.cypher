// Notes that the import of a history has begun, or with null that it has ended.
// params: history STRING
// returns: history STRING
MERGE (head:XietongHead {id: 'head'})
SET head.unfinishedHistory = $history
RETURN head.unfinishedHistory AS history
