// The history whose import has begun and not ended.
// params: none
// returns: history STRING
MATCH (head:XietongHead {id: 'head'})
WHERE head.unfinishedHistory IS NOT NULL
RETURN head.unfinishedHistory AS history
