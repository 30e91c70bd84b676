// Projects. Writes records of this kind; one that is there is overwritten.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MERGE (project:Project {id: row.id})
SET project = row, project.addedIn = $version
RETURN count(project) AS written
