// The ten pairs of bodies that share the most chains: the fastest of the Cypher variants that were tried.
// params: none
// returns: a STRING, b STRING, shared INTEGER
//
// Each chain's bodies are collected once, ordered by id, and paired by position, so that no pair occurs twice; ids are
// read for the best hundred pairs only. README.md in this folder lists the slower variants.
MATCH (chain:BusinessChain)<-[:SERVES]-(:Project)<-[:LEADS|PARTICIPATES_IN]-(body:Body)
WITH chain, body ORDER BY body.id
WITH chain, collect(DISTINCT body) AS members
UNWIND range(0, size(members) - 2) AS i
UNWIND members[i + 1 ..] AS b
WITH members[i] AS a, b, count(*) AS shared
ORDER BY shared DESC LIMIT 100
RETURN a.id AS a, b.id AS b, shared
ORDER BY shared DESC, a, b LIMIT 10
