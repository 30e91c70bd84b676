// All plans with their properties, in order of id.
// params: none
// returns: record MAP
MATCH (plan:Plan)
RETURN properties(plan) AS record
ORDER BY plan.id
