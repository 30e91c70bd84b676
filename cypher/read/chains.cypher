// All chains with their properties, in order of id.
// params: none
// returns: record MAP
MATCH (chain:BusinessChain)
RETURN properties(chain) AS record
ORDER BY chain.id
