// The head node of a database that a bulk load filled and that has not been opened since; otherwise no row.
// params: none
// returns: number INTEGER
MATCH (head:XietongHead {id: 'head'})
WHERE head.bulkLoad
RETURN head.number AS number
