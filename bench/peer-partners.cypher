// The ten bodies that share the most chains with one body.
// params: body STRING
// returns: a STRING, b STRING, shared INTEGER
MATCH (a:Body {id: $body})-[:LEADS|PARTICIPATES_IN]->(:Project)-[:SERVES]->(chain:BusinessChain)
WITH DISTINCT a, chain
MATCH (chain)<-[:SERVES]-(:Project)<-[:LEADS|PARTICIPATES_IN]-(b:Body)
WHERE b <> a
WITH DISTINCT a, chain, b
WITH a, b, count(*) AS shared
RETURN a.id AS a, b.id AS b, shared
ORDER BY shared DESC, b LIMIT 10
