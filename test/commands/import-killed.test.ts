import { rmSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, expect, it } from "@jest/globals";
import { checkGraph } from "../../src/services/data/check.js";
import { Graph } from "../../src/store/graph.js";
import { managedStatus, stopInBackground } from "../../src/store/managed/managed-database.js";
import { manyStatements } from "../support/records/many-statements.js";
import { testDatabase, type TestDatabase } from "../support/running/managed.js";
import { freshHome, killedAfter, xietong } from "../support/running/program.js";

/** Enough for seconds of writing. */
const STATEMENTS = 4_000;
/** Generous: this tests completeness, and bench measures speed. */
const LONGEST_MS = 300_000;
/** Kill moments count from progress reports, since a fixed time would be another moment on each machine. bench kills twenty times. */
const MOMENT = { sign: "Writing", ms: 100 };

const { home, remove } = freshHome();
const managed = { XIETONG_HOME: home };
const folder = manyStatements(STATEMENTS);
/** What the database holds before: the first statement, and all bodies. */
const start = manyStatements(1);
let database: TestDatabase;
let graph: Graph;
let given: Record<string, string>;
let whole: { contentHash: string };

beforeAll(async () => {
  database = await testDatabase();
  graph = new Graph(database.connection, 60_000);
  const { uri, user, password, database: name } = database.connection;
  given = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: name };
  expect(await xietong(["import", folder], { environment: given })).toMatchObject({ code: 0 });
  whole = { contentHash: await soundHash() };
});
beforeEach(() => database.clear());
afterAll(async () => {
  await graph.close();
  await database.stop();
  for (const made of [folder, start]) rmSync(made, { recursive: true, force: true });
  await stopInBackground(home);
  remove();
});

async function importUntil(environment: Record<string, string>): Promise<boolean> {
  expect(await xietong(["import", start], { environment })).toMatchObject({ code: 0 });
  return killedAfter(["import", folder], environment, MOMENT);
}

/** The content hash of the database, after check has succeeded. */
async function soundHash(): Promise<string> {
  const { ok, version } = await checkGraph(graph);
  expect(ok).toBe(true);
  return version.contentHash;
}

async function endsComplete(environment: Record<string, string>): Promise<void> {
  const { code, stdout } = await xietong(["import", folder], { environment, longestMs: LONGEST_MS });
  expect(code).toBe(0);
  expect(stdout).toContain(`Content hash ${whole.contentHash}`);
}

it(
  "is sound and ends complete when the program was killed in the middle",
  async () => {
    expect(await importUntil(given)).toBe(true);
    expect(await soundHash()).not.toBe(whole.contentHash);
    await endsComplete(given);
    expect(await soundHash()).toBe(whole.contentHash);
  },
  2 * LONGEST_MS,
);

it(
  "is sound and ends complete when the managed database was killed with the program",
  async () => {
    expect(await importUntil(managed)).toBe(true);
    process.kill((await managedStatus(home)).pid!, "SIGKILL");
    expect(await xietong(["db", "start"], { environment: managed })).toMatchObject({ code: 0 });
    expect(await xietong(["check"], { environment: managed })).toMatchObject({ code: 0 });
    await endsComplete(managed);
  },
  2 * LONGEST_MS,
);
