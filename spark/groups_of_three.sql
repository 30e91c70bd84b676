-- Groups of three bodies ranked by the items that all three share.
-- params: minShared INT, first INT
-- returns: rank INT, a STRING, b STRING, c STRING, sharedCount BIGINT, totalCount BIGINT, tiesCut BOOLEAN

-- A group shares no more than any of its pairs, so only pairs that share enough are joined again.
CREATE TABLE items_of_pairs USING parquet AS
WITH members AS (
  SELECT entries.body, entries.item FROM entries JOIN scope ON scope.body = entries.body WHERE scope.mayBeEnd
),
together AS (
  SELECT a.body AS a, b.body AS b, a.item FROM members AS a JOIN members AS b ON a.item = b.item AND a.body < b.body
)
SELECT * FROM together
WHERE (a, b) IN (SELECT a, b FROM together GROUP BY a, b HAVING count(*) >= session.minShared)
  AND NOT EXISTS (SELECT 1 FROM excluded WHERE excluded.a = together.a AND excluded.b = together.b);

CREATE TABLE triples USING parquet AS
WITH counted AS (
  SELECT one.a, one.b, other.b AS c, count(*) AS sharedCount
  FROM items_of_pairs AS one
  JOIN items_of_pairs AS other ON other.item = one.item AND other.a = one.b
  LEFT SEMI JOIN items_of_pairs AS third ON third.item = one.item AND third.a = one.a AND third.b = other.b
  GROUP BY one.a, one.b, other.b
  HAVING count(*) >= session.minShared
)
SELECT counted.* FROM counted
WHERE session.involving IS NULL
  OR a IN (SELECT body FROM scope WHERE isInvolved) OR b IN (SELECT body FROM scope WHERE isInvolved)
  OR c IN (SELECT body FROM scope WHERE isInvolved);

WITH best AS (SELECT * FROM triples ORDER BY sharedCount DESC, a, b, c LIMIT session.first + 1),
ranked AS (
  SELECT *, row_number() OVER (ORDER BY sharedCount DESC, a, b, c) AS place, rank() OVER (ORDER BY sharedCount DESC) AS rank,
    lead(sharedCount) OVER (ORDER BY sharedCount DESC, a, b, c) AS next
  FROM best
)
SELECT rank, a, b, c, sharedCount, (SELECT count(*) FROM triples) AS totalCount,
  (SELECT coalesce(bool_or(place = session.first AND next = sharedCount), false) FROM ranked) AS tiesCut
FROM ranked WHERE place <= session.first ORDER BY place;
