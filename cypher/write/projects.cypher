// Projects. Creates or overwrites records of this kind.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MERGE (project:Project {id: row.id})
SET project = row, project.addedIn = $version
RETURN count(project) AS written
