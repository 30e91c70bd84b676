-- Pairs of bodies ranked by the items (business chains, projects or documents) that they share.
-- params: orderBy STRING (SHARED_COUNT, NEWMAN_WEIGHT, JACCARD, LEAD_LEAD, LEAD_PARTICIPANT, PARTICIPANT_LEAD,
--   PARTICIPANT_PARTICIPANT), minShared INT, first INT
-- returns: rank INT, a STRING, b STRING, sharedCount BIGINT, itemsOfA BIGINT, itemsOfB BIGINT, newmanWeight DOUBLE,
--   jaccard DOUBLE, leadLead BIGINT, leadParticipant BIGINT, participantLead BIGINT, participantParticipant BIGINT,
--   totalCount BIGINT, tiesCut BOOLEAN

-- Kept, because the pairs are ranked and counted.
CREATE TABLE pairs USING parquet AS
WITH members AS (
  SELECT entries.*, scope.mayBeEnd, scope.isInvolved, k.bodies
  FROM entries
  JOIN (SELECT item, count(*) AS bodies FROM entries GROUP BY item) AS k ON k.item = entries.item
  JOIN scope ON scope.body = entries.body
  WHERE scope.mayBeEnd
),
counted AS (
  SELECT a.body AS a, b.body AS b, count(*) AS sharedCount, round(sum(1D / (a.bodies - 1)), 12) AS newmanWeight,
    count_if(a.leads AND b.leads) AS leadLead, count_if(a.leads AND b.participates) AS leadParticipant,
    count_if(a.participates AND b.leads) AS participantLead,
    count_if(a.participates AND b.participates) AS participantParticipant
  FROM members AS a JOIN members AS b ON a.item = b.item AND a.body < b.body
  WHERE a.isInvolved OR b.isInvolved
  GROUP BY a.body, b.body
  HAVING count(*) >= session.minShared
),
sizes AS (SELECT body, count(*) AS items FROM entries GROUP BY body)
SELECT counted.*, mine.items AS itemsOfA, others.items AS itemsOfB,
  counted.sharedCount / (mine.items + others.items - counted.sharedCount) AS jaccard
FROM counted JOIN sizes AS mine ON mine.body = counted.a JOIN sizes AS others ON others.body = counted.b
WHERE NOT EXISTS (SELECT 1 FROM excluded WHERE excluded.a = counted.a AND excluded.b = counted.b);

-- One more than is shown tells whether the list ends in a tie.
WITH scored AS (
  SELECT *, CAST(CASE session.orderBy
      WHEN 'NEWMAN_WEIGHT' THEN newmanWeight
      WHEN 'JACCARD' THEN jaccard
      WHEN 'LEAD_LEAD' THEN leadLead
      WHEN 'LEAD_PARTICIPANT' THEN greatest(leadParticipant, participantLead)
      WHEN 'PARTICIPANT_LEAD' THEN greatest(leadParticipant, participantLead)
      WHEN 'PARTICIPANT_PARTICIPANT' THEN participantParticipant
      ELSE sharedCount END AS DOUBLE) AS score
  FROM pairs
),
best AS (SELECT * FROM scored ORDER BY score DESC, a, b LIMIT session.first + 1),
ranked AS (
  SELECT *, row_number() OVER (ORDER BY score DESC, a, b) AS place, rank() OVER (ORDER BY score DESC) AS rank,
    lead(score) OVER (ORDER BY score DESC, a, b) AS next
  FROM best
)
SELECT rank, a, b, sharedCount, itemsOfA, itemsOfB, newmanWeight, jaccard, leadLead, leadParticipant, participantLead,
  participantParticipant, (SELECT count(*) FROM pairs) AS totalCount,
  (SELECT coalesce(bool_or(place = session.first AND next = score), false) FROM ranked) AS tiesCut
FROM ranked WHERE place <= session.first ORDER BY place;
