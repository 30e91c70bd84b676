import { rmSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, expect, it } from "@jest/globals";
import { managedStatus, stopInBackground } from "../../src/store/managed/managed-database.js";
import { manyStatements } from "../support/many-statements.js";
import { testDatabase, type TestDatabase } from "../support/managed.js";
import { freshHome, killedAfter, xietong } from "../support/program.js";

const STATEMENTS = 20_000;
/** Shares of the time that an import takes undisturbed: while it is proved, in its first part, between two, at the end. */
const MOMENTS = [0.07, 0.35, 0.62, 0.88];
const PROVING = "Proving every line";

const { home, remove } = freshHome();
const folder = manyStatements(STATEMENTS);
let database: TestDatabase;
let given: Record<string, string>;
let whole: { contentHash: string; ms: number };

beforeAll(async () => {
  database = await testDatabase();
  const { uri, user, password, database: name } = database.connection;
  given = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: name };
  await xietong(["seed"], { environment: given });
  const start = performance.now();
  const { contentHash } = await importAll(given);
  whole = { contentHash, ms: performance.now() - start };
});
beforeEach(() => database.clear());
afterAll(async () => {
  await stopInBackground(home);
  await database.stop();
  remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Imports to the end. @returns the hash of what the database holds then */
async function importAll(environment: Record<string, string>) {
  const { code, stderr } = await xietong(["import", folder], { environment });
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return checked(environment);
}

async function checked(environment: Record<string, string>) {
  const { code, stdout } = await xietong(["check", "--json"], { environment });
  const { ok, version, records } = JSON.parse(stdout) as Checked;
  expect({ code, ok }).toEqual({ code: 0, ok: true });
  return { contentHash: version.contentHash, records };
}

interface Checked {
  ok: boolean;
  version: { contentHash: string };
  records: Record<string, number>;
}

it.each(MOMENTS)(
  "is sound and ends complete when the program is killed after %d of its time",
  async (share) => {
    const ms = Math.round(share * whole.ms);
    await killedAfter(["import", folder], given, { sign: PROVING, ms });
    await checked(given);
    expect((await importAll(given)).contentHash).toBe(whole.contentHash);
  },
);

it("is sound and ends complete when the managed database is killed with the program", async () => {
  const environment = { XIETONG_HOME: home };
  const ms = Math.round(whole.ms / 2);
  expect(await killedAfter(["import", folder], environment, { sign: PROVING, ms })).toBe(true);
  process.kill((await managedStatus(home)).pid!, "SIGKILL");
  await checked(environment);
  expect((await importAll(environment)).contentHash).toBe(whole.contentHash);
});
