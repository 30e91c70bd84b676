// The ten pairs of bodies that share the most chains: the fastest of the ways to ask Neo4j that we tried.
// params: none
// returns: a STRING, b STRING, shared INTEGER
//
// Each chain's bodies are gathered once, in order of id, and paired by position, so that no pair is compared or met
// twice; only the best hundred pairs have their ids read. README.md in this folder names the ways that were slower.
MATCH (chain:BusinessChain)<-[:SERVES]-(:Project)<-[:LEADS|PARTICIPATES_IN]-(body:Body)
WITH chain, body ORDER BY body.id
WITH chain, collect(DISTINCT body) AS members
UNWIND range(0, size(members) - 2) AS i
UNWIND members[i + 1 ..] AS b
WITH members[i] AS a, b, count(*) AS shared
ORDER BY shared DESC LIMIT 100
RETURN a.id AS a, b.id AS b, shared
ORDER BY shared DESC, a, b LIMIT 10
