// Business chains. Creates or overwrites records of this kind.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MERGE (chain:BusinessChain {id: row.id})
SET chain = row, chain.addedIn = $version
RETURN count(chain) AS written
