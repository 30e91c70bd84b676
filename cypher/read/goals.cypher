// All goals with their properties, in order of id.
// params: none
// returns: record MAP
MATCH (goal:Goal)
RETURN properties(goal) AS record
ORDER BY goal.id
