import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Collaboration } from "../../src/analysis/index/collaboration.js";
import { partsOf } from "../../src/analysis/index/index-parts.js";
import { findBreaches } from "../../src/domain/integrity.js";
import type { InterchangeRecords } from "../../src/domain/records.js";
import type { Analysis } from "../../src/services/questions/analysis.js";
import { KeptIndexes } from "../../src/services/data/kept-indexes.js";
import { readCollaboration } from "../../src/services/data/load-collaboration.js";
import { Graph } from "../../src/store/graph.js";
import { migrate } from "../../src/store/migrate.js";
import { BruteForce } from "../support/brute-force/brute-force.js";
import {
  bruteBodies,
  type BruteBody,
  type BrutePair,
  brutePairs,
} from "../support/brute-force/brute-measures.js";
import { ask, replaceData } from "../support/brute-force/comparison.js";
import {
  analysisOf,
  type Common,
  indexBodies,
  indexCommonGround,
  indexPairs,
} from "../support/brute-force/index-answers.js";
import { ONLY_VERSION } from "../support/records/collaboration-of.js";
import { testDatabase, type TestDatabase } from "../support/running/managed.js";
import type { Question } from "../support/brute-force/question.js";
import { laterDate, randomGraph } from "../support/brute-force/random-graph.js";
import { everyWay, randomConditions } from "../support/brute-force/random-question.js";

const RUNS = { numRuns: 12, seed: 20140529, interruptAfterTimeLimit: 300_000, markInterruptAsFailure: true };

const drawn = randomGraph.chain((graph) =>
  fc.record({
    graph: fc.constant(graph),
    conditions: fc.array(randomConditions(graph), { minLength: 2, maxLength: 2 }),
    date: laterDate,
    together: fc.subarray(
      graph.bodies.map(({ id }) => id),
      { minLength: Math.min(2, graph.bodies.length), maxLength: Math.min(3, graph.bodies.length) },
    ),
  }),
);

let database: TestDatabase;
let graph: Graph;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "xietong-index-"));
  database = await testDatabase("MIGRATED");
  graph = new Graph(database.connection, 60_000);
  await migrate(graph);
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await graph.close();
  await database.stop();
});

/** Loads the records and runs the check for every question, on the answers of the index and of brute force. */
async function compare(
  records: InterchangeRecords,
  questions: readonly Question[],
  check: (analysis: Analysis, force: BruteForce, question: Question) => Promise<void>,
): Promise<void> {
  expect(findBreaches(records)).toEqual([]);
  await replaceData(graph, records);
  const analysis = analysisOf(await throughFile(await readCollaboration(graph, ONLY_VERSION)));
  for (const question of questions) await check(analysis, new BruteForce(records, question), question);
}

/** The index as the next start reads it from its file. */
async function throughFile(index: Collaboration): Promise<Collaboration> {
  const kept = new KeptIndexes({ folder, minFreeMb: 0, writes: true }, (line) => expect(line).toBe(""));
  kept.keep(index);
  await kept.settled();
  const read = (await kept.read(ONLY_VERSION))!;
  expect([...partsOf(read)]).toEqual([...partsOf(index)]);
  readdirSync(folder).forEach((file) => rmSync(path.join(folder, file)));
  return read;
}

/** Rounds Newman weights: they are sums of fractions, added in different orders. */
const rounded = <T extends { newmanWeight: number }>(pair: T) => ({
  ...pair,
  newmanWeight: Number(pair.newmanWeight.toFixed(9)),
});

const COUNTED = [
  ...(["a", "b", "sharedCount", "itemsOfA", "itemsOfB", "newmanWeight", "itemsInUse"] as const),
  ...(["leadLead", "leadParticipant", "participantLead", "participantParticipant"] as const),
];
const counted = (pair: BrutePair) =>
  rounded(
    Object.fromEntries(COUNTED.map((field) => [field, pair[field]])) as Pick<
      BrutePair,
      (typeof COUNTED)[number]
    >,
  );

const bySharedCount = (a: BrutePair, b: BrutePair) =>
  b.sharedCount - a.sharedCount || (a.a < b.a || (a.a === b.a && a.b < b.b) ? -1 : 1);

describe("on random graphs, for every unit, identity mode and filter", () => {
  it("pairs, bodies and common ground are the same from the index, from Cypher and from brute force", async () => {
    const seen = { pairs: 0, bodies: 0, common: 0 };
    const property = fc.asyncProperty(drawn, async ({ graph: records, conditions, date, together }) =>
      compare(records, everyWay(conditions, date), async (analysis, force, question) => {
        seen.pairs += await comparePairs(analysis, force, question);
        seen.bodies += await compareBodies(analysis, force, question);
        if (together.length > 1)
          seen.common += await compareCommonGround(analysis, force, question, together);
      }),
    );
    await fc.assert(property, RUNS);
    expect(Math.min(seen.pairs, seen.bodies)).toBeGreaterThan(200);
    expect(seen.common).toBeGreaterThan(10);
  }, 600_000);
});

async function comparePairs(analysis: Analysis, force: BruteForce, question: Question): Promise<number> {
  const pairs = brutePairs(force).sort(bySharedCount).map(counted);
  const rows = await ask<BrutePair>(graph, "co_participation", question);
  expect({ question, pairs: rows.map(rounded) }).toEqual({ question, pairs });
  expect({ question, pairs: indexPairs(analysis, question).map(counted) }).toEqual({ question, pairs });
  return pairs.length;
}

async function compareBodies(analysis: Analysis, force: BruteForce, question: Question): Promise<number> {
  const bodies = bruteBodies(force).sort((x, y) => y.items - x.items || (x.body < y.body ? -1 : 1));
  expect({ question, bodies: await ask<BruteBody>(graph, "body_ranking", question) }).toEqual({
    question,
    bodies,
  });
  expect({ question, bodies: indexBodies(analysis, question) }).toEqual({ question, bodies });
  return bodies.length;
}

/** Compares the items with brute force, and the statements behind them between index and Cypher. */
async function compareCommonGround(
  analysis: Analysis,
  force: BruteForce,
  question: Question,
  together: string[],
): Promise<number> {
  if (together.some((id) => force.answers(id).length > 1)) return 0;
  const common = indexCommonGround(analysis, question, together);
  const rows = await ask<Common>(graph, "common_ground", question, { bodyIds: together });
  const sorted = rows.map((row) => ({ ...row, statementIds: [...row.statementIds].sort() }));
  expect({ question, together, common: sorted }).toEqual({ question, together, common });
  expect(common.map(({ item }) => item)).toEqual(force.commonGround(together));
  return common.length;
}
