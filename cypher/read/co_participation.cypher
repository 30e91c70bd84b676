// Pairs of bodies ranked by the items (business chains or projects) that they share, under an identity and a filter.
// A condition that is null does not apply; [] matches nothing. Dates are years, months or days: 2013, 2013-03, 2013-03-14.
// params: unit STRING (BUSINESS_CHAIN, PROJECT, DOCUMENT), identityMode STRING (AS_NAMED, AT_DOCUMENT_DATE, AS_OF),
//   identityDate STRING (for AS_OF), statuses LIST<STRING>, minConfidence FLOAT, excludeOffices BOOLEAN, roles LIST<STRING> (LEAD, PARTICIPANT),
//   projectIds LIST<STRING>, chainIds LIST<STRING>, documentIds LIST<STRING>, datasetIds LIST<STRING>,
//   countNestedOnce BOOLEAN (a part of a project counts as the whole),
//   periodFrom STRING, periodTo STRING, periodBasis STRING (DOCUMENT, PARTICIPATION), bodyIds LIST<STRING> (both ends),
//   involving LIST<STRING> (one end), bodyKinds LIST<STRING> (on the date of AS_OF, else the last), excludeParentChild BOOLEAN, excludeJointOffices BOOLEAN,
//   minShared INTEGER, skip INTEGER, limit INTEGER
// returns: a STRING, b STRING, sharedCount INTEGER, itemsOfA INTEGER, itemsOfB INTEGER, newmanWeight FLOAT,
//   leadLead INTEGER, leadParticipant INTEGER, participantLead INTEGER, participantParticipant INTEGER, itemsInUse INTEGER
//
// First day of a partial date:  date + substring('0000-01-01', size(date))
// Last day of a partial date:   date + substring('0000-12-31', size(date))
// AS_OF a year or a month takes its last day.

// With AS_OF: the body that each requested body has become by the date.
CALL () {
  UNWIND coalesce($bodyIds, []) + coalesce($involving, []) AS id
  MATCH (asked:Body {id: id}) WHERE $identityMode = 'AS_OF'
  WITH asked, CASE
    WHEN asked.establishedOn + substring('0000-01-01', size(asked.establishedOn))
       > ($identityDate + substring('0000-12-31', size($identityDate))) THEN null
    ELSE ($identityDate + substring('0000-12-31', size($identityDate)))
  END AS until
  CALL (asked, until) {
    MATCH path = (asked)-[:SUCCEEDED_BY*0..]->(last:Body)
    WHERE all(step IN relationships(path) WHERE step.mainLine AND step.on + substring('0000-12-31', size(step.on)) <= until)
    RETURN last.id AS became ORDER BY length(path) DESC LIMIT 1
  }
  RETURN collect(DISTINCT {asked: asked.id, became: became}) AS answeredUnder
}

// Statements that match the filter: participations in projects or, for DOCUMENT, issuances. An issued document then takes
// the place of the project, and its first issuer has the role LEAD.
MATCH (named:Body)<-[:SUBJECT]-(statement:Statement)-[:OBJECT]->(project:Project|Document),
      (dataset:Dataset)<-[:BELONGS_TO]-(statement)-[:FROM]->(document:Document)
WHERE statement.predicate IN CASE $unit WHEN 'DOCUMENT' THEN ['ISSUED'] ELSE ['LEADS', 'PARTICIPATES_IN'] END
  AND statement.status IN $statuses
  AND statement.confidence >= $minConfidence
  AND NOT ($excludeOffices AND coalesce(statement.rolledUp, '') = 'OFFICE')
  AND ($projectIds IS NULL OR project.id IN $projectIds)
  AND ($documentIds IS NULL OR document.id IN $documentIds)
  AND ($datasetIds IS NULL OR dataset.id IN $datasetIds)
WITH answeredUnder, named, statement, project, document.publishedOn AS published,
     CASE WHEN statement.predicate = 'LEADS' OR project.issuerIds[0] = named.id THEN 'LEAD' ELSE 'PARTICIPANT' END AS role,
     coalesce($periodFrom + substring('0000-01-01', size($periodFrom)), '0000-01-01') AS low,
     coalesce($periodTo + substring('0000-12-31', size($periodTo)), '9999-12-31') AS high
WHERE ($roles IS NULL OR role IN $roles)
  AND CASE
    WHEN $periodFrom IS NULL AND $periodTo IS NULL THEN true
    WHEN $periodBasis = 'PARTICIPATION' THEN (statement.from IS NOT NULL OR statement.to IS NOT NULL)
      AND coalesce(statement.from + substring('0000-01-01', size(statement.from)) <= high, true)
      AND coalesce(statement.to + substring('0000-12-31', size(statement.to)) >= low, true)
    ELSE published + substring('0000-01-01', size(published)) >= low
      AND published + substring('0000-12-31', size(published)) <= high
  END

// The chains that each project serves, and from them the items that it counts for.
WITH answeredUnder, named, statement, project, published, role, COLLECT {
  MATCH (project)<-[:SUBJECT]-(serving:Statement {predicate: 'SERVES'})-[:OBJECT]->(chain:BusinessChain)
  WHERE serving.status IN $statuses + 'ACCEPTED' AND ($chainIds IS NULL OR chain.id IN $chainIds)
  RETURN DISTINCT chain.id
} AS chains
WHERE $chainIds IS NULL OR size(chains) > 0
WITH answeredUnder, named, statement, project, published, role, CASE
       WHEN $unit = 'BUSINESS_CHAIN' THEN chains
       WHEN $countNestedOnce THEN [coalesce(project.partOf, project.id)]
       ELSE [project.id]
     END AS items,
     CASE $identityMode WHEN 'AS_OF' THEN ($identityDate + substring('0000-12-31', size($identityDate))) WHEN 'AT_DOCUMENT_DATE' THEN published END AS target

// Resolves the body of each statement: follows main lines up to the target date, if the body was founded by then.
WITH answeredUnder, named, statement, project, published, role, items, CASE
  WHEN named.establishedOn + substring('0000-01-01', size(named.establishedOn))
     > target + substring('0000-12-31', size(target)) THEN null
  ELSE target + substring('0000-01-01', size(target))
END AS until
CALL (named, until) {
  MATCH path = (named)-[:SUCCEEDED_BY*0..]->(last:Body)
  WHERE all(step IN relationships(path) WHERE step.mainLine AND step.on + substring('0000-12-31', size(step.on)) <= until)
  RETURN last AS body ORDER BY length(path) DESC LIMIT 1
}
WITH body, answeredUnder, collect(DISTINCT named.id) AS names,
     collect({project: project.id, role: role, items: items, published: published}) AS claims
WITH body, claims, [body.id] + names + [one IN answeredUnder WHERE one.became = body.id | one.asked] AS standsFor
WITH body, claims, ($bodyKinds IS NULL OR coalesce(head(
         [former IN coalesce(body.formerKinds, []) WHERE $identityMode = 'AS_OF'
            AND $identityDate + substring('0000-12-31', size($identityDate))
              < split(former, ' until ')[1] + substring('0000-01-01', size(split(former, ' until ')[1]))
          | split(former, ' until ')[0]]), body.kind) IN $bodyKinds)
       AND ($bodyIds IS NULL OR any(id IN standsFor WHERE id IN $bodyIds)) AS mayBeEnd,
     $involving IS NULL OR any(id IN standsFor WHERE id IN $involving) AS involved

// Each body once per item, then the bodies of each item.
CALL (claims) {
  UNWIND claims AS claim
  UNWIND claim.items AS item
  WITH item, collect(DISTINCT claim.role) AS roles, collect(DISTINCT claim.published) AS dates
  RETURN collect({item: item, roles: roles, dates: dates}) AS entries
}
UNWIND entries AS entry
WITH entry.item AS item, collect({
  body: body, mayBeEnd: mayBeEnd, involved: involved, items: size(entries), roles: entry.roles, dates: entry.dates
}) AS members
WITH collect(members) AS membersOfItems

// Pairs of bodies in one item, then grouped by pair.
UNWIND membersOfItems AS members
UNWIND members AS a
UNWIND members AS b
WITH size(membersOfItems) AS itemsInUse, size(members) AS k, a, b
WHERE a.body.id < b.body.id AND a.mayBeEnd AND b.mayBeEnd AND (a.involved OR b.involved)
WITH itemsInUse, a.body AS a, b.body AS b, a.items AS itemsOfA, b.items AS itemsOfB,
     count(*) AS sharedCount, sum(1.0 / (k - 1)) AS newmanWeight,
     sum(CASE WHEN 'LEAD' IN a.roles AND 'LEAD' IN b.roles THEN 1 ELSE 0 END) AS leadLead,
     sum(CASE WHEN 'LEAD' IN a.roles AND 'PARTICIPANT' IN b.roles THEN 1 ELSE 0 END) AS leadParticipant,
     sum(CASE WHEN 'PARTICIPANT' IN a.roles AND 'LEAD' IN b.roles THEN 1 ELSE 0 END) AS participantLead,
     sum(CASE WHEN 'PARTICIPANT' IN a.roles AND 'PARTICIPANT' IN b.roles THEN 1 ELSE 0 END) AS participantParticipant,
     collect(a.dates + b.dates) AS dateLists
WHERE sharedCount >= $minShared

// Excludes a body and its parent, or joint offices, if the relation was valid on every document date behind what they share.
// Where a body had ended by the date, the relation counts that lasted to its end.
WITH *, CASE $identityMode WHEN 'AS_OF' THEN [($identityDate + substring('0000-12-31', size($identityDate)))]
     ELSE reduce(all = [], list IN dateLists | all + list) END AS dates,
     [end IN [a, b] | {from: end.establishedOn, to: coalesce(end.abolishedOn, [(end)-[step:SUCCEEDED_BY {mainLine: true}]->(:Body) | step.on][0])}] AS lives
WITH *, [
  CASE WHEN $excludeParentChild THEN COLLECT { MATCH (a)-[tie:PART_OF]-(b) RETURN {from: tie.from, to: tie.to} }
       ELSE [] END,
  CASE WHEN $excludeJointOffices THEN COLLECT { MATCH (a)-[tie:JOINT_OFFICE_WITH]-(b) RETURN {from: tie.from, to: tie.to} }
       ELSE [] END
] AS tiesOfKinds
WHERE size(dates) = 0 OR none(ties IN tiesOfKinds WHERE all(date IN dates WHERE any(tie IN ties WHERE
  all(span IN lives + tie WHERE
    coalesce(span.from + substring('0000-01-01', size(span.from)) <= date + substring('0000-12-31', size(date)), true)) AND
  (coalesce(tie.to + substring('0000-12-31', size(tie.to)) > date + substring('0000-01-01', size(date)), true) OR
   any(life IN lives WHERE coalesce(life.to + substring('0000-12-31', size(life.to)) <= date + substring('0000-01-01', size(date))
     AND tie.to + substring('0000-12-31', size(tie.to)) >= life.to + substring('0000-01-01', size(life.to)), false))))))

RETURN a.id AS a, b.id AS b, sharedCount, itemsOfA, itemsOfB, newmanWeight,
       leadLead, leadParticipant, participantLead, participantParticipant, itemsInUse
ORDER BY sharedCount DESC, a, b
SKIP $skip LIMIT $limit
