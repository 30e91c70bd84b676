-- Bodies ranked by their items, leads, participations, partners or shared items.
-- params: orderBy STRING (ITEMS, LEADS, PARTICIPATIONS, PARTNERS, STRENGTH), first INT
-- returns: rank INT, body STRING, items BIGINT, leads BIGINT, participations BIGINT, partners BIGINT, strength BIGINT,
--   totalCount BIGINT, tiesCut BOOLEAN

CREATE TABLE counted_bodies USING parquet AS
WITH members AS (
  SELECT entries.*, scope.isInvolved
  FROM entries JOIN scope ON scope.body = entries.body WHERE scope.mayBeEnd
),
pairs AS (
  SELECT a.body AS a, b.body AS b, count(*) AS shared
  FROM members AS a JOIN members AS b ON a.item = b.item AND a.body < b.body
  WHERE a.isInvolved OR b.isInvolved
  GROUP BY a.body, b.body
),
kept AS (
  SELECT * FROM pairs
  WHERE NOT EXISTS (SELECT 1 FROM excluded WHERE excluded.a = pairs.a AND excluded.b = pairs.b)
),
partners AS (
  SELECT body, count(*) AS partners, sum(shared) AS strength
  FROM (SELECT a AS body, shared FROM kept UNION ALL SELECT b, shared FROM kept) GROUP BY body
),
-- participations are counted by project and role, including projects without an item
participations AS (SELECT body, count(DISTINCT target, role) AS participations FROM claims GROUP BY body),
items AS (SELECT body, count(*) AS items, count_if(leads) AS leads FROM members WHERE isInvolved GROUP BY body)
SELECT items.body, items, leads, participations, coalesce(partners, 0) AS partners, coalesce(strength, 0) AS strength
FROM items JOIN participations ON participations.body = items.body LEFT JOIN partners ON partners.body = items.body;

WITH scored AS (
  SELECT *, CASE session.orderBy WHEN 'ITEMS' THEN items WHEN 'LEADS' THEN leads WHEN 'PARTICIPATIONS' THEN participations
      WHEN 'STRENGTH' THEN strength ELSE partners END AS score
  FROM counted_bodies
),
best AS (SELECT * FROM scored ORDER BY score DESC, body LIMIT session.first + 1),
ranked AS (
  SELECT *, row_number() OVER (ORDER BY score DESC, body) AS place, rank() OVER (ORDER BY score DESC) AS rank,
    lead(score) OVER (ORDER BY score DESC, body) AS next
  FROM best
)
SELECT rank, body, items, leads, participations, partners, strength,
  (SELECT count(*) FROM counted_bodies) AS totalCount,
  (SELECT coalesce(bool_or(place = session.first AND next = score), false) FROM ranked) AS tiesCut
FROM ranked WHERE place <= session.first ORDER BY place;
