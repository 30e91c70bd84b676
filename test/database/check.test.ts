import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { checkGraph, type CheckReport } from "../../src/services/data/check.js";
import { Graph } from "../../src/store/graph.js";
import { undone } from "../support/running/undone.js";
import { testDatabase, type TestDatabase } from "../support/running/managed.js";

let database: TestDatabase;
let graph: Graph;

beforeAll(async () => {
  database = await testDatabase("SEEDED");
  graph = new Graph({ ...database.connection, database: "neo4j" }, 60_000);
});
afterAll(async () => {
  await graph.close();
  await database.stop();
});

/** Broken rules, each with its first finding. */
const brokenIn = ({ rules }: CheckReport) =>
  Object.fromEntries(
    rules.flatMap(({ rule, state, findings: [first] }) =>
      state === "BROKEN" ? [[rule, `${first!.kind} ${first!.id}: ${first!.message}`]] : [],
    ),
  );

async function brokenBy(query: string) {
  const report = await undone(database.connection, [query], (after) => checkGraph(after));
  expect(report.ok).toBe(false);
  return brokenIn(report);
}

const HASH = "the content hash is that of the records";
const EDGE = "every relationship has an accepted statement";
const MISSING = "every accepted statement has its relationship";
const IDS = "a relationship names exactly its accepted statements";
const LOOSE = "no node lacks a required id or relationship";
const TWICE = "no relationship is stored twice";

describe("check", () => {
  it("finds no violation in the built-in data, and warns of names shared by existing bodies", async () => {
    const report = await checkGraph(graph);
    expect([report.ok, brokenIn(report)]).toEqual([true, {}]);
    const shared = report.rules.find(({ state }) => state === "WARNING")!;
    expect(shared.findings.map(({ message }) => message.slice(0, 5))).toEqual([
      `"NFRA`,
      `"MOC"`,
      `"MOC"`,
      `"MOC"`,
    ]);
  });

  it.each([
    [
      "a lead that no statement supports",
      `MATCH (b:Body {id: 'moj'}), (p:Project) WITH b, p LIMIT 1 CREATE (b)-[:LEADS {statementIds: ['x']}]->(p)`,
      EDGE,
      /^LEADS moj → /,
    ],
    [
      "a lead whose statement is only proposed",
      `MATCH (s:Statement {predicate: 'LEADS'}) WITH s ORDER BY s.id LIMIT 1 SET s.status = 'PROPOSED'`,
      EDGE,
      /no accepted statement/,
    ],
    [
      "an accepted statement without its edge",
      `MATCH ()-[e:PARTICIPATES_IN]->() WITH e LIMIT 1 DELETE e`,
      MISSING,
      /PARTICIPATES_IN .* is missing$/,
    ],
    [
      "an edge that names another statement",
      `MATCH ()-[e:SERVES]->() WITH e LIMIT 1 SET e.statementIds = e.statementIds + 'more'`,
      IDS,
      /^SERVES .*, more; accepted are /,
    ],
    [
      "an edge that names no statement",
      `MATCH ()-[e:GUIDES]->() WITH e LIMIT 1 REMOVE e.statementIds`,
      IDS,
      /^GUIDES .* names no statement/,
    ],
    [
      "an edge that is stored twice",
      `MATCH (a)-[e:LEADS]->(b) WITH a, e, b LIMIT 1 CREATE (a)-[c:LEADS]->(b) SET c = properties(e)`,
      TWICE,
      /^LEADS .* is stored 2 times/,
    ],
    [
      "a succession that is stored twice",
      `MATCH (a)-[e:SUCCEEDED_BY]->(b) WITH a, e, b LIMIT 1 CREATE (a)-[c:SUCCEEDED_BY]->(b) SET c = properties(e)`,
      TWICE,
      /^SUCCEEDED_BY /,
    ],
    [
      "a statement without its document",
      `MATCH (:Statement)-[e:FROM]->() WITH e LIMIT 1 DELETE e`,
      LOOSE,
      /has 0 of FROM/,
    ],
    [
      "a statement of two data sets",
      `CREATE (d:Dataset {id: 'second'}) WITH d MATCH (s:Statement) WITH d, s LIMIT 1 CREATE (s)-[:BELONGS_TO]->(d)`,
      LOOSE,
      /has 2 of BELONGS_TO/,
    ],
    [
      "a statement about the wrong kind of thing",
      `MATCH (s:Statement {predicate: 'LEADS'})-[e:OBJECT]->() WITH s, e LIMIT 1 DELETE e WITH s MATCH (g:Goal) WITH s, g LIMIT 1 CREATE (s)-[:OBJECT]->(g)`,
      LOOSE,
      /says LEADS of 1 subjects and 0 objects/,
    ],
    [
      "a name that belongs to nobody",
      `MATCH (:Body)-[e:HAS_NAME]->() WITH e LIMIT 1 DELETE e`,
      LOOSE,
      /^Name .* belongs to 0 bodies/,
    ],
    ["a body without an id", `MATCH (b:Body {id: 'moj'}) REMOVE b.id`, LOOSE, /has no id/],
    [
      "an issuer that does not exist",
      `MATCH (d:Document) SET d.issuers = ['某部'], d.issuerIds = ['nobody']`,
      "every id named exists",
      /^documents .* names "nobody"/,
    ],
    [
      "a main line that leads back",
      `MATCH (a:Body {id: 'nhc'}), (b:Body {id: 'moh'}) CREATE (a)-[:SUCCEEDED_BY {id: 'back', on: '2020', kind: 'RENAMED', mainLine: true, event: 'x', verified: false, sources: []}]->(b)`,
      "no succession cycle",
      /leads back to/,
    ],
    [
      "functions transferred back to where they came from",
      `MATCH (a:Body {id: 'cfda'}), (b:Body {id: 'saic'}) CREATE (a)-[:SUCCEEDED_BY {id: 'back', on: '2020', kind: 'FUNCTIONS_TRANSFERRED', mainLine: false, event: 'x', verified: false, sources: []}]->(b)`,
      "no succession cycle",
      /leads back to/,
    ],
    [
      "a body that succeeds itself",
      `MATCH (a:Body {id: 'moj'}) CREATE (a)-[:SUCCEEDED_BY {id: 'self', on: '2020', kind: 'RENAMED', mainLine: true, event: 'x', verified: false, sources: []}]->(a)`,
      "no succession cycle",
      /^successions self: .*leads back to "moj"/,
    ],
    [
      "two main lines",
      `MATCH (a:Body {id: 'moh'}), (b:Body {id: 'moj'}) CREATE (a)-[:SUCCEEDED_BY {id: 'zz', on: '2020', kind: 'RENAMED', mainLine: true, event: 'x', verified: false, sources: []}]->(b)`,
      "one main line a body",
      /second main line of "moh"/,
    ],
    [
      "a body abolished before it began",
      `MATCH (b:Body {id: 'moh'}) SET b.abolishedOn = '1900'`,
      "a body ends after it begins",
      /^bodies moh: is abolished before/,
    ],
    [
      "a place outside the document",
      `MATCH (s:Statement) WITH s LIMIT 1 SET s.end = 999999`,
      "places lie inside the document and hold the named form",
      /past the document's \d+ characters/,
    ],
    [
      "a quote that says something else",
      `MATCH (s:Statement {predicate: 'LEADS'}) WITH s LIMIT 1 SET s.namedForm = '某部'`,
      "places lie inside the document and hold the named form",
      /where the named form is "某部"/,
    ],
    [
      "half a place",
      `MATCH (s:Statement) WITH s LIMIT 1 REMOVE s.end`,
      "places lie inside the document and hold the named form",
      /half a place/,
    ],
    [
      "a participation that ends before it begins",
      `MATCH (s:Statement) WITH s LIMIT 1 SET s.from = '2014', s.to = '2012'`,
      "a participation ends after it begins",
      /runs from 2014 to 2012/,
    ],
    [
      "an accepted statement about nobody",
      `MATCH (:Statement {status: 'ACCEPTED'})-[e:SUBJECT]->() WITH e LIMIT 1 DELETE e`,
      "an accepted statement has a subject",
      /no record answers to/,
    ],
    [
      "a record changed without a version",
      `MATCH (b:Body {id: 'moj'}) SET b.nameZh = b.nameZh + '?'`,
      HASH,
      /^DataVersion 1: says [0-9a-f]{64}; the records give /,
    ],
  ])("reports %s", async (_, query, rule, finding) => {
    expect((await brokenBy(query))[rule]).toMatch(finding);
  });

  it("does not report a name that passes from one body to another in the same year, since the exact dates may not overlap", async () => {
    const found = async (...queries: string[]) => {
      const { rules } = await undone(database.connection, queries, (after) => checkGraph(after));
      return rules.find(({ state }) => state === "WARNING")!.findings;
    };
    const passing = `
      MATCH (a:Body {id: 'moj'}), (b:Body {id: 'mca'})
      CREATE (a)-[:HAS_NAME]->(:Name {id: 't1', text: '试部', kind: 'ALIAS', language: 'zh', from: '2000', to: '2010'}),
             (b)-[:HAS_NAME]->(:Name {id: 't2', text: '试部', kind: 'ALIAS', language: 'zh', from: '2010'})`;
    expect(await found(passing)).toHaveLength((await found()).length);
    const overlapping = `MATCH (n:Name {id: 't2'}) SET n.from = '2009'`;
    expect((await found(passing, overlapping)).map(({ message }) => message)).toContain(
      `"试部" is mca and moj on 2009-12-31`,
    );
  });
});
