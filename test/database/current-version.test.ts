import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { KINDS_IN_MEMORY } from "../../src/analysis/index/changed-collaboration.js";
import type { Collaboration } from "../../src/analysis/index/collaboration.js";
import { partsOf } from "../../src/analysis/index/index-parts.js";
import { Analysis } from "../../src/services/questions/analysis.js";
import { checkGraph } from "../../src/services/data/check.js";
import { CurrentCollaboration } from "../../src/services/data/current-collaboration.js";
import { KeptIndexes } from "../../src/services/data/kept-indexes.js";
import { readCollaboration } from "../../src/services/data/load-collaboration.js";
import { commit } from "../../src/services/writing/commit.js";
import { Graph } from "../../src/store/graph.js";
import { RecordRepository } from "../../src/store/record-repository.js";
import { IN_PLACE } from "../support/brute-force/index-answers.js";
import { testDatabase, type TestDatabase } from "../support/running/managed.js";

const LIMITS = { defaultPageSize: 25, maxPageSize: 200, maxNodes: 10, maxLinks: 10 };
const QUESTION = { unit: "BUSINESS_CHAIN", filter: {}, minShared: 1 } as const;
const HEALTH = "universal-health-security";

let database: TestDatabase;
let graph: Graph;
let current: CurrentCollaboration;
let folder: string;
const warnings: string[] = [];

const keptThere = (): KeptIndexes =>
  new KeptIndexes({ folder, minFreeMb: 0, writes: true }, (line) => warnings.push(line));

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "xietong-index-"));
  database = await testDatabase("SEEDED");
  graph = new Graph(database.connection, 60_000);
  current = new CurrentCollaboration(graph, keptThere());
  await current.refresh();
  await current.kept!.settled();
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await graph?.close();
  await database?.stop();
});

const analysis = (): Analysis =>
  new Analysis(current.current, LIMITS, (version) => current.at(version), IN_PLACE);
const pairs = async (of: Analysis): Promise<number> => (await of.rankPairs(QUESTION)).totalCount;

const statements = async () => (await new RecordRepository(graph).read("statements")).statements;

/** Withdraws one participation of the health project per call. */
async function withdrawOne() {
  const [one] = (await statements()).filter(
    ({ object, predicate }) => object === HEALTH && predicate === "PARTICIPATES_IN",
  );
  const withdrawals = [{ kind: "statements" as const, id: one!.id }];
  return commit(graph, { by: "test", reason: "one fewer" }, () => ({ upserts: {}, withdrawals }));
}

it("answers a request on the version that it began with, and the next one on the newer", async () => {
  const begun = analysis();
  expect(await pairs(begun)).toBe(296);
  expect(await current.refresh()).toBe(false);
  const before = current.current;
  await withdrawOne();
  expect(await current.refresh()).toBe(true);
  expect(await pairs(begun)).toBe(296);
  expect((await begun.rankPairs(QUESTION)).dataVersion.number).toBe(1);
  const next = analysis();
  expect(await pairs(next)).toBeLessThan(296);
  expect((await next.rankPairs(QUESTION)).dataVersion.number).toBe(2);
  // what a write moved is asked for next: the version before it is still at hand
  expect(await current.at("1")).toBe(before);
});

it("loads once when several ask at the same time", async () => {
  await withdrawOne();
  const held = current.current;
  const found = await Promise.all([current.refresh(), current.refresh(), current.refresh()]);
  expect(found).toEqual([true, true, true]);
  expect(current.current).not.toBe(held);
  const loaded = current.current;
  expect(await current.refresh()).toBe(false);
  expect(current.current).toBe(loaded);
});

it("is after a change identical to an index read from scratch", async () => {
  const [one] = (await statements()).filter(({ predicate }) => predicate === "LEADS");
  const served = (await statements()).find(({ predicate }) => predicate === "SERVES")!;
  await commit(graph, { by: "test", reason: "another chain, another lead" }, () => ({
    upserts: {
      chains: [{ id: "a-new-chain", nameZh: "新业务链", nameEn: null }],
      statements: [
        { ...one!, subject: "mof", namedForm: one!.namedForm },
        { ...served, id: "zz-served", object: "a-new-chain", quote: null, quoteStart: null },
      ],
    },
    withdrawals: [{ kind: "statements", id: served.id }],
  }));
  await current.refresh();
  const { collaboration } = current.current;
  const anew = await readCollaboration(graph, collaboration.version);
  expect(await pairs(analysis())).toBeGreaterThan(0);
  expectSame(collaboration, anew);
  // a start reads the index of the first version, which was kept, and follows
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^1-/)]);
  const restarted = new CurrentCollaboration(graph, keptThere());
  await restarted.refresh();
  expectSame(restarted.current.collaboration, anew);
  await restarted.kept!.settled();
  expect(readdirSync(folder).sort()).toEqual([expect.stringMatching(/^1-/), expect.stringMatching(/^4-/)]);
  // the next one has the rows in the order of that one, not of the database
  const again = new CurrentCollaboration(graph, keptThere());
  await again.refresh();
  const parts = ({ current: { collaboration: of } }: CurrentCollaboration) => [of.version, [...partsOf(of)]];
  expect(parts(again)).toEqual(parts(restarted));
  // and an older version is at hand without the database
  const first = await again.at("1");
  expect([first.collaboration.version.number, warnings]).toEqual([1, []]);
});

function expectSame(one: Collaboration, other: Collaboration): void {
  const { statements: following, issuances: issued } = one.records;
  const { statements: whole, issuances } = other.records;
  expect(lists(one)).toEqual(lists(other));
  const rows = (table: typeof whole) =>
    Array.from({ length: table.length }, (_, row) => [
      ...[table.ids.at(row), table.body[row], table.target[row], table.role[row], table.document[row]],
      ...[table.dataset[row], table.status[row], table.confidence[row], table.listIsOpen[row]],
      table.isLocated[row],
      table.isOffice[row],
    ]).sort();
  expect(rows(following)).toEqual(rows(whole));
  expect(rows(issued)).toEqual(rows(issuances));
}

/** Everything but the statements. */
function lists({ records }: Collaboration) {
  const { version, statementCount, chainsByStatus } = records;
  return [version, statementCount, chainsByStatus, ...KINDS_IN_MEMORY.map((kind) => [...records[kind]])];
}

it("reads a version as it was, although a write comes between its reads", async () => {
  const { collaboration } = current.current;
  const project = collaboration.records.projects.at(0);
  const upserts = { projects: [{ ...project, nameEn: "Renamed meanwhile" }] };
  const rename = () => commit(graph, { by: "test", reason: "renamed" }, () => ({ upserts, withdrawals: [] }));
  let first: Promise<unknown> | null = null;
  const interrupted = Object.create(graph) as Graph;
  interrupted.read = async (work, ms) => {
    if (first !== null) await first;
    const found = graph.read(work, ms);
    first ??= found.then(rename);
    return found;
  };
  expectSame(await readCollaboration(interrupted, collaboration.version), collaboration);
  await current.refresh();
  expect(current.current.collaboration.records.projects.at(0).nameEn).toBe("Renamed meanwhile");
});

it("answers an older version as it answered then, by number and by content hash", async () => {
  const first = await analysis().on({ dataVersion: "1" });
  const answer = await first.rankPairs(QUESTION);
  expect([answer.totalCount, answer.dataVersion.number]).toEqual([296, 1]);
  expect(answer.nodes[0]!.shared({}).nodes.map(({ item }) => item.nameZh)).toHaveLength(3);
  const byHash = await analysis().on({ dataVersion: answer.dataVersion.contentHash });
  expect(await pairs(byHash)).toBe(296);
  await expect(analysis().on({ dataVersion: "99" })).rejects.toMatchObject({
    code: "DATA_VERSION_NOT_FOUND",
  });
});

it("makes no version of a write that changes nothing", async () => {
  const [one] = await statements();
  const before = current.current.collaboration.version.number;
  const { version, changes } = await commit(graph, { by: "test", reason: "again" }, () => ({
    upserts: { statements: [one!] },
    withdrawals: [],
  }));
  expect([version!.number, changes]).toEqual([before, []]);
});

it("passes the check after all of this, including the content hash", async () => {
  const { ok, rules } = await checkGraph(graph);
  expect(rules.filter(({ state }) => state === "BROKEN")).toEqual([]);
  expect(ok).toBe(true);
});

it("detects different content under the same number", async () => {
  await graph.write((transaction) =>
    transaction.text(
      "MATCH (v:DataVersion) WITH v ORDER BY v.number DESC LIMIT 1 SET v.contentHash = 'other'",
    ),
  );
  expect(await current.refresh()).toBe(true);
  expect(current.current.collaboration.version.contentHash).toBe("other");
  const restarted = new CurrentCollaboration(graph, keptThere());
  await restarted.refresh();
  expect(restarted.current.collaboration.version.contentHash).toBe("other");
  expect(warnings).toEqual([]);
});
