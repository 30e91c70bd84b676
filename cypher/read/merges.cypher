// All merged duplicates, with the body that each was merged into, in order of id.
// params: none
// returns: record MAP
MATCH (merge:Merge)
RETURN properties(merge) AS record
ORDER BY merge.id
