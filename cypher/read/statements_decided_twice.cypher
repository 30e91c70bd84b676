// Statements that are decided, and of which a former state was decided too.
// params: ids LIST<STRING>
// returns: id STRING
UNWIND $ids AS id
MATCH (revision:Revision {record: 'statements\t' + id})
WHERE revision.json CONTAINS '"reviewedBy":"'
RETURN DISTINCT id
