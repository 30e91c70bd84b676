// Goals. Creates or overwrites records of this kind.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MERGE (goal:Goal {id: row.id})
SET goal = row, goal.addedIn = $version
RETURN count(goal) AS written
