import { rmSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, expect, it } from "@jest/globals";
import { checkGraph } from "../../src/services/check.js";
import { Graph } from "../../src/store/graph.js";
import { managedStatus, stopInBackground } from "../../src/store/managed/managed-database.js";
import { manyStatements } from "../support/many-statements.js";
import { testDatabase, type TestDatabase } from "../support/managed.js";
import { freshHome, killedAfter, xietong } from "../support/program.js";

const STATEMENTS = 20_000;
/** Shares of the time that an import takes undisturbed: while it is proved, and while it is written. */
const MOMENTS = [0.1, 0.4, 0.6, 0.75];
const PROVING = "Proving every line";

const { home, remove } = freshHome();
const managed = { XIETONG_HOME: home };
const folder = manyStatements(STATEMENTS);
let database: TestDatabase;
let graph: Graph;
let given: Record<string, string>;
let whole: { contentHash: string; ms: number };

beforeAll(async () => {
  database = await testDatabase();
  graph = new Graph(database.connection, 60_000);
  const { uri, user, password, database: name } = database.connection;
  given = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: name };
  const { ms } = await importUntil(null, given);
  whole = { contentHash: await soundHash(), ms };
});
beforeEach(() => database.clear());
afterAll(async () => {
  await graph.close();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
  await stopInBackground(home);
  remove();
});

const importUntil = (share: number | null, environment: Record<string, string>) =>
  killedAfter(["import", folder], environment, {
    sign: PROVING,
    ms: share === null ? null : share * whole.ms,
  });

/** The hash of what the database holds, once every rule was found to hold. */
async function soundHash(): Promise<string> {
  const { ok, version } = await checkGraph(graph);
  expect(ok).toBe(true);
  return version.contentHash;
}

async function endsComplete(environment: Record<string, string>): Promise<void> {
  const { code, stdout } = await xietong(["import", folder], { environment });
  expect(code).toBe(0);
  expect(stdout).toContain(`Content hash ${whole.contentHash}`);
}

it.each(MOMENTS)(
  "is sound and ends complete when the program was killed after %d of its time",
  async (share) => {
    expect((await importUntil(share, given)).killed).toBe(true);
    expect(await soundHash()).not.toBe(whole.contentHash);
    await endsComplete(given);
    expect(await soundHash()).toBe(whole.contentHash);
  },
);

it("is sound and ends complete when the managed database was killed with the program", async () => {
  expect((await importUntil(0.3, managed)).killed).toBe(true);
  process.kill((await managedStatus(home)).pid!, "SIGKILL");
  expect(await xietong(["db", "start"], { environment: managed })).toMatchObject({ code: 0 });
  expect(await xietong(["check"], { environment: managed })).toMatchObject({ code: 0 });
  await endsComplete(managed);
}, 400_000);
