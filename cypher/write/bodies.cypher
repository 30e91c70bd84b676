// Bodies. Creates or overwrites records of this kind.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MERGE (body:Body {id: row.id})
SET body = row, body.addedIn = $version
RETURN count(body) AS written
