// Business chains. Writes records of this kind; one that is there is overwritten.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MERGE (chain:BusinessChain {id: row.id})
SET chain = row, chain.addedIn = $version
RETURN count(chain) AS written
