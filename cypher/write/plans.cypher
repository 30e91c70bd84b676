// Plans. Writes records of this kind; one that is there is overwritten.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MERGE (plan:Plan {id: row.id})
ON CREATE SET plan.addedIn = $version
SET plan += row
RETURN count(plan) AS written
