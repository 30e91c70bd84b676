// Business chains. Writes records of this kind; one that is there is overwritten.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MERGE (chain:BusinessChain {id: row.id})
ON CREATE SET chain.addedIn = $version
SET chain += row
RETURN count(chain) AS written
