-- The statements that a question counts and what it needs of them; every question begins with these views.
-- A condition that is null does not apply; an empty array matches nothing. Days are numbers: 20130314; a year has the
-- first day 20130101 and the last day 20131231, and every month has 31 days.
-- params: unit STRING (BUSINESS_CHAIN, PROJECT, DOCUMENT), identityMode STRING (AS_NAMED, AT_DOCUMENT_DATE, AS_OF),
--   identityDay INT (for AS_OF), statuses ARRAY<STRING>, minConfidence DOUBLE, excludeOffices BOOLEAN,
--   roles ARRAY<STRING> (LEAD, PARTICIPANT), projectIds ARRAY<STRING>, chainIds ARRAY<STRING>, documentIds ARRAY<STRING>,
--   datasetIds ARRAY<STRING>, countNestedOnce BOOLEAN (a part of a project counts as the whole), periodFirstDay INT,
--   periodLastDay INT, periodBasis STRING (DOCUMENT, PARTICIPATION), bodyIds ARRAY<STRING> (both ends),
--   involving ARRAY<STRING> (one end), bodyKinds ARRAY<STRING> (on the date of AS_OF, else the last),
--   excludeParentChild BOOLEAN, excludeJointOffices BOOLEAN
-- returns: none
--
-- What is read more than once is a table, so that it is computed once, and on disk, so that it need not fit into memory.

-- The chains that projects serve: those of accepted statements always count.
CREATE OR REPLACE TEMPORARY VIEW served AS
SELECT DISTINCT project, chain
FROM chains_of_projects
WHERE (status = 'ACCEPTED' OR array_contains(session.statuses, status))
  AND (session.chainIds IS NULL OR array_contains(session.chainIds, chain));

-- Statements that match the filter.
CREATE OR REPLACE TEMPORARY VIEW chosen AS
SELECT body AS named, target, role, document, year, documentFirstDay, documentLastDay,
  CASE session.identityMode WHEN 'AS_OF' THEN session.identityDay WHEN 'AT_DOCUMENT_DATE' THEN documentFirstDay END AS atFirstDay,
  CASE session.identityMode WHEN 'AS_OF' THEN session.identityDay WHEN 'AT_DOCUMENT_DATE' THEN documentLastDay END AS atLastDay
FROM statements
WHERE kind = if(session.unit = 'DOCUMENT', 'ISSUANCE', 'PARTICIPATION')
  AND array_contains(session.statuses, status)
  AND confidence >= session.minConfidence
  AND NOT (session.excludeOffices AND isOffice)
  AND (session.roles IS NULL OR array_contains(session.roles, role))
  AND (session.projectIds IS NULL OR array_contains(session.projectIds, target))
  AND (session.documentIds IS NULL OR array_contains(session.documentIds, document))
  AND (session.datasetIds IS NULL OR array_contains(session.datasetIds, dataset))
  AND (session.chainIds IS NULL OR target IN (SELECT project FROM served))
  AND CASE
    WHEN session.periodFirstDay IS NULL AND session.periodLastDay IS NULL THEN true
    WHEN session.periodBasis = 'PARTICIPATION' THEN (firstDay IS NOT NULL OR lastDay IS NOT NULL)
      AND coalesce(firstDay <= session.periodLastDay, true) AND coalesce(lastDay >= session.periodFirstDay, true)
    ELSE coalesce(documentFirstDay >= session.periodFirstDay, documentFirstDay IS NOT NULL)
      AND coalesce(documentLastDay <= session.periodLastDay, documentLastDay IS NOT NULL)
  END
  -- the same by year, so that only these partitions are read
  AND (session.periodBasis = 'PARTICIPATION'
    OR (session.periodFirstDay IS NULL OR year >= session.periodFirstDay DIV 10000)
      AND (session.periodLastDay IS NULL OR year <= session.periodLastDay DIV 10000));

-- The same with the body that each named body is under the identity.
CREATE TABLE claims USING parquet AS
SELECT chosen.*, coalesce(identities.resolved, chosen.named) AS body
FROM chosen LEFT JOIN identities
  ON session.identityMode <> 'AS_NAMED' AND identities.body = chosen.named
  AND chosen.atLastDay >= identities.begunDay
  AND chosen.atFirstDay >= identities.fromDay AND chosen.atFirstDay < identities.toDay;

-- Each claim once for each item that it counts for.
CREATE OR REPLACE TEMPORARY VIEW claims_of_items AS
SELECT body, chain AS item, role, year, documentFirstDay, documentLastDay
FROM claims JOIN served ON claims.target = served.project WHERE session.unit = 'BUSINESS_CHAIN'
UNION ALL
SELECT body, target, role, year, documentFirstDay, documentLastDay
FROM claims WHERE session.unit = 'DOCUMENT' OR (session.unit = 'PROJECT' AND NOT session.countNestedOnce)
UNION ALL
SELECT body, coalesce(projects.partOf, projects.id), role, year, documentFirstDay, documentLastDay
FROM claims JOIN projects ON claims.target = projects.id WHERE session.unit = 'PROJECT' AND session.countNestedOnce;

-- Each body once per item, with the first year in which a document says so.
CREATE TABLE entries USING parquet AS
SELECT body, item, bool_or(role = 'LEAD') AS leads, bool_or(role = 'PARTICIPANT') AS participates, min(year) AS year
FROM claims_of_items GROUP BY body, item;

-- The bodies that a requested body stands for: itself, and what it became.
CREATE OR REPLACE TEMPORARY VIEW stands_for AS
SELECT id AS asked, id AS body FROM bodies
UNION SELECT named, body FROM claims WHERE session.identityMode <> 'AS_NAMED' AND (session.bodyIds IS NOT NULL OR session.involving IS NOT NULL)
UNION SELECT body, resolved FROM identities WHERE session.identityMode = 'AS_OF'
  AND session.identityDay >= begunDay AND session.identityDay >= fromDay AND session.identityDay < toDay;

-- Which bodies may be an end of a pair, and of which a pair needs one.
CREATE TABLE scope USING parquet AS
SELECT bodies.id AS body,
  (session.bodyIds IS NULL OR bodies.id IN (SELECT body FROM stands_for WHERE array_contains(session.bodyIds, asked)))
    AND (session.bodyKinds IS NULL OR array_contains(session.bodyKinds, coalesce(onDay.kind, bodies.kind))) AS mayBeEnd,
  session.involving IS NULL
    OR bodies.id IN (SELECT body FROM stands_for WHERE array_contains(session.involving, asked)) AS isInvolved
FROM bodies LEFT JOIN kinds AS onDay
  ON session.identityMode = 'AS_OF' AND session.bodyKinds IS NOT NULL AND onDay.body = bodies.id
  AND session.identityDay >= onDay.fromDay AND session.identityDay < onDay.toDay;

-- Pairs that are left out: affiliated on every date on which what they share is documented.
CREATE TABLE excluded USING parquet AS
WITH ties AS (
  SELECT kind, least(body, other) AS a, greatest(body, other) AS b, begunDay, fromDay, toDay
  FROM affiliations
  WHERE session.excludeParentChild AND kind = 'PART_OF' OR session.excludeJointOffices AND kind = 'JOINT_OFFICE_WITH'
),
tied AS (SELECT DISTINCT kind, a, b FROM ties),
shared AS (
  SELECT tied.kind, tied.a, tied.b, mine.item
  FROM tied JOIN entries AS mine ON mine.body = tied.a JOIN entries AS other ON other.body = tied.b AND other.item = mine.item
),
dates AS (
  SELECT DISTINCT shared.kind, shared.a, shared.b,
    if(session.identityMode = 'AS_OF', session.identityDay, documentFirstDay) AS firstDay,
    if(session.identityMode = 'AS_OF', session.identityDay, documentLastDay) AS lastDay
  FROM shared JOIN claims_of_items AS one ON one.item = shared.item AND one.body IN (shared.a, shared.b)
),
held AS (
  SELECT dates.kind, dates.a, dates.b, dates.firstDay, dates.lastDay, bool_or(
    coalesce(dates.lastDay >= ties.begunDay AND dates.firstDay >= ties.fromDay AND dates.firstDay < ties.toDay, false)) AS holds
  FROM dates JOIN ties ON ties.kind = dates.kind AND ties.a = dates.a AND ties.b = dates.b
  WHERE dates.firstDay IS NOT NULL
  GROUP BY dates.kind, dates.a, dates.b, dates.firstDay, dates.lastDay
)
SELECT DISTINCT a, b FROM (SELECT kind, a, b FROM held GROUP BY kind, a, b HAVING bool_and(holds));
