// Items (business chains or projects) in which all of the given bodies take part, with the supporting statements.
// A condition that is null does not apply; [] matches nothing. Dates are years, months or days: 2013, 2013-03, 2013-03-14.
// params: bodyIds LIST<STRING> (the requested bodies), unit STRING (BUSINESS_CHAIN, PROJECT, DOCUMENT),
//   identityMode STRING (AS_NAMED, AT_DOCUMENT_DATE, AS_OF),
//   identityDate STRING (for AS_OF), statuses LIST<STRING>, minConfidence FLOAT, excludeOffices BOOLEAN, roles LIST<STRING> (LEAD, PARTICIPANT),
//   projectIds LIST<STRING>, chainIds LIST<STRING>, documentIds LIST<STRING>, datasetIds LIST<STRING>,
//   countNestedOnce BOOLEAN (a part of a project counts as the whole),
//   periodFrom STRING, periodTo STRING, periodBasis STRING (DOCUMENT, PARTICIPATION)
// returns: item STRING, bodies LIST<STRING> (resolved under the identity), statementIds LIST<STRING>
//
// First day of a partial date:  date + substring('0000-01-01', size(date))
// Last day of a partial date:   date + substring('0000-12-31', size(date))
// AS_OF a year or a month takes its last day.

// With AS_OF: the body that each requested body has become by the date.
CALL () {
  UNWIND $bodyIds AS id
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
WITH body, answeredUnder, collect(DISTINCT named.id) AS names, collect({statement: statement.id, items: items}) AS claims
ORDER BY body.id
WITH answeredUnder, collect({body: body.id, names: names, claims: claims}) AS everyBody

// The requested bodies under the identity. With AT_DOCUMENT_DATE a body is itself if a document still refers to it, else
// the first of the bodies that documents refer to by its name.
WITH everyBody, [id IN $bodyIds | CASE $identityMode
  WHEN 'AS_OF' THEN coalesce(head([one IN answeredUnder WHERE one.asked = id | one.became]), id)
  ELSE coalesce(head([one IN everyBody WHERE one.body = id AND id IN one.names | id]),
                head([one IN everyBody WHERE id IN one.names | one.body]), id)
END] AS wanted
UNWIND everyBody AS one
WITH wanted, one WHERE one.body IN wanted
UNWIND one.claims AS claim
UNWIND claim.items AS item
WITH wanted, item, one.body AS body, claim.statement AS statementId ORDER BY body, statementId
WITH wanted, item, collect(DISTINCT body) AS bodies, collect(statementId) AS statementIds
WHERE all(id IN wanted WHERE id IN bodies)
RETURN item, bodies, statementIds
ORDER BY item
