-- Year by year: documents, participations, bodies that take part, enter and leave, and pairs that form.
-- Documents without a date belong to no year.
-- params: none
-- returns: year INT, documents BIGINT, participations BIGINT, bodies ARRAY<STRING>, entered ARRAY<STRING>,
--   left ARRAY<STRING>, pairsFormed BIGINT

WITH documents_of_years AS (
  SELECT year, count(DISTINCT document) AS documents FROM claims WHERE year IS NOT NULL GROUP BY year
),
years AS (SELECT *, lead(year) OVER (ORDER BY year) AS next FROM documents_of_years),
mine AS (
  SELECT claims.* FROM claims JOIN scope ON scope.body = claims.body WHERE claims.year IS NOT NULL AND scope.mayBeEnd
),
participations AS (SELECT year, count(DISTINCT body, target, role) AS participations FROM mine GROUP BY year),
lives AS (SELECT body, min(year) AS firstYear, max(year) AS lastYear FROM mine GROUP BY body),
active AS (
  SELECT year, array_sort(collect_set(body)) AS bodies,
    array_sort(collect_set(CASE WHEN year = firstYear THEN body END)) AS entered,
    array_sort(collect_set(CASE WHEN year = lastYear THEN body END)) AS leaving
  FROM (SELECT mine.year, mine.body, firstYear, lastYear FROM mine JOIN lives ON lives.body = mine.body) GROUP BY year
),
members AS (
  SELECT entries.body, entries.item, entries.year, scope.isInvolved
  FROM entries JOIN scope ON scope.body = entries.body WHERE scope.mayBeEnd AND entries.year IS NOT NULL
),
pairs AS (
  SELECT a.body AS a, b.body AS b, min(greatest(a.year, b.year)) AS year
  FROM members AS a JOIN members AS b ON a.item = b.item AND a.body < b.body
  WHERE a.isInvolved OR b.isInvolved
  GROUP BY a.body, b.body
),
formed AS (
  SELECT year, count(*) AS pairsFormed FROM pairs
  WHERE NOT EXISTS (SELECT 1 FROM excluded WHERE excluded.a = pairs.a AND excluded.b = pairs.b) GROUP BY year
)
SELECT years.year, years.documents, coalesce(participations, 0) AS participations,
  coalesce(active.bodies, CAST(array() AS ARRAY<STRING>)) AS bodies,
  coalesce(active.entered, CAST(array() AS ARRAY<STRING>)) AS entered,
  coalesce(former.leaving, CAST(array() AS ARRAY<STRING>)) AS `left`,
  coalesce(pairsFormed, 0) AS pairsFormed
FROM years
LEFT JOIN participations ON participations.year = years.year
LEFT JOIN active ON active.year = years.year
LEFT JOIN years AS before ON before.next = years.year
LEFT JOIN active AS former ON former.year = before.year
LEFT JOIN formed ON formed.year = years.year
ORDER BY years.year;
