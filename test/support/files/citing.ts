/** What tests of citations ask, and what is refused. */
import { at, READER, type Desk, type Part } from "../running/desk.js";

export const CITE = `mutation C($query: String!, $variables: JSONObject, $title: String) {
  cite(query: $query, variables: $variables, title: $title) {
    id title query variables dataVersion { number contentHash } resultSha256 resultBytes result citedAt text
  }
}`;
export const VERIFY = `query V($id: ID!) { verifyCitation(id: $id) { asCited { ...outcome } now { ...outcome } } }
fragment outcome on AnsweredAgain {
  state identical resultSha256 reason totalDifferences dataVersion { number } differences { path change before after }
}`;
/** As graphql-js prints it. */
export const PARTNERS = `query ($first: Int) {
  body(id: "mof") {
    partners(first: $first, filter: {projectIds: ["universal-health-security"]}) {
      totalCount
      nodes {
        key
        sharedCount
      }
    }
  }
}`;

/** How every refusal of a field begins. */
export const SETTLED = "The answer could not be verified later: ";

/** What cannot be cited, with what is said of it. */
export const REFUSALS: [query: string, message: string][] = [
  [
    "{ bodies { id } }",
    `${SETTLED}Query.bodies is read from the live database and not from a data version. Ask for body(id: …), bodiesByDate, bodyRanking or search.`,
  ],
  [
    "{ goals { id } }",
    `${SETTLED}Query.goals is read from the live database and not from a data version. Leave it out.`,
  ],
  [
    `{ document(id: "x") { title } }`,
    `${SETTLED}Query.document is read from the live database and not from a data version. Find it with search(text: …, types: [DOCUMENT]).`,
  ],
  [
    `{ body(id: "mof") { names { text } } }`,
    `${SETTLED}Body.names is read from the live database and not from a data version. Of a Body a citation may select id, nameZh, nameEn, shortZh, kind, establishedOn, abolishedOn, wikidata, verified, sources, formerKinds, partners, participations, statements, lineage, kinds, kindOn, on, profile.`,
  ],
  [
    "{ coParticipation { nodes { ...f } } } fragment f on CoParticipation { shared { nodes { statements { documents { id } } } } }",
    `${SETTLED}Statement.documents is read from the live database and not from a data version. Of a Statement a citation may select id, predicate, namedForm, section, paragraph, start, end, quote, quoteStart, method, confidence, status, listIsOpen, from, to, recordedAt, recordedBy, reviewedAt, reviewedBy, reviewNote, rolledUp, document, dataset, subject, object, evidence, naming.`,
  ],
  [
    "{ dataChanges(since: 0) { totalCount } }",
    `${SETTLED}Query.dataChanges lists the changes up to now. Verify a citation to see what changed in its answer.`,
  ],
  ["{ me { name } }", `${SETTLED}Query.me describes the caller and not the data. Leave it out.`],
  [
    "{ meta { schemaHash } }",
    `${SETTLED}Meta.schemaHash describes the program; every citation records it anyway. Leave it out.`,
  ],
  [
    "{ network { nodes { key position { x } } } }",
    `${SETTLED}NetworkNode.position is for drawing and not part of the data. Leave it out.`,
  ],
  [`{ citation(id: "x") { id } }`, `${SETTLED}Query.citation describes another citation. Leave it out.`],
  [
    "{ __schema { types { name } } meta { counts { bodies } } }",
    `${SETTLED}Query.__schema describes the schema and not the data. Leave it out.`,
  ],
  [
    "{ __typename }",
    `${SETTLED}__typename describes the schema and not the data. Select data, such as coParticipation.`,
  ],
  [
    `mutation { withdrawStatement(id: "x") { dataVersion { number } } }`,
    "A citation covers one query operation; this document has a mutation. Cite each query separately.",
  ],
  [
    "query A { reforms { key } } query B { reforms { key } }",
    "A citation covers one query operation; this document has 2 operations. Cite each query separately.",
  ],
];

/** Cites as a reader. */
export async function citeAt(desk: Desk, query: string, variables = {}) {
  const cited = await desk.field(CITE, { query, variables }, READER);
  return { ...cited, id: String(at(cited, "id")), resultSha256: at(cited, "resultSha256") };
}

export function verifyAt(desk: Desk, id: string): Promise<Part> {
  return desk.field(VERIFY, { id }, READER);
}
