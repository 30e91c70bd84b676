// Plans. Creates or overwrites records of this kind.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MERGE (plan:Plan {id: row.id})
SET plan = row, plan.addedIn = $version
RETURN count(plan) AS written
