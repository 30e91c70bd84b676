// Notes that a database filled by a bulk load has its constraints and indexes.
// params: none
// returns: number INTEGER
MATCH (head:XietongHead {id: 'head'})
REMOVE head.bulkLoad
RETURN head.number AS number
