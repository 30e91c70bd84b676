/** Clocks, frozen programs, and files of ours that another program or a crash has damaged, under the whole program. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, statSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, it } from "@jest/globals";
import { randomNumbers } from "../../src/analysis/random.js";
import { layoutOf } from "../../src/store/managed/layout.js";
import { askAs, type Answer } from "../support/running/ask-as.js";
import { freshFolder, removeFolders } from "../support/running/managed-processes.js";
import { SEEDED_HOME } from "../support/running/managed.js";
import { killedAfter, serve, xietong, type RunningServer } from "../support/running/program.js";
import { claims, inSeconds, SECRET, sign } from "../support/running/tokens.js";

const mounted: string[] = [];
afterAll(async () => {
  for (const folder of mounted) execFileSync("umount", ["-l", folder]);
  await removeFolders();
});

const KEPT =
  /The data are of another version of this program\. They are kept in \S+data-before-upgrade meanwhile/;
const UP_TO_DATE = "The data are up to date; the copy was removed";
const COUNTED = { coParticipation: { totalCount: 296 } };

function seededHome(): string {
  const home = path.join(freshFolder(), "home");
  cpSync(SEEDED_HOME, home, { recursive: true });
  return home;
}

async function ask(server: RunningServer, query: string, authorization?: string): Promise<Answer["body"]> {
  return (await askAs(server.url, authorization, JSON.stringify({ query }))).body;
}
const ranking = async (server: RunningServer) =>
  (await ask(server, "{ coParticipation(first: 1) { totalCount } }")).data;
const record = (id: string) =>
  `mutation { recordBody(body: { id: "${id}", nameZh: "时钟之下的机构${id}", kind: OTHER }) { dataVersion { number at } } }`;

it("an upgrade keeps the old data until it is done, also when it is killed meanwhile", async () => {
  const home = seededHome();
  const { form, beforeUpgrade } = layoutOf(home);
  const environment = { XIETONG_HOME: home };
  writeFileSync(form, "Neo4j 5.20.0, migration 0000_older\n");
  expect(await killedAfter(["serve"], { ...environment, PORT: "0" }, { sign: "meanwhile", ms: 50 })).toBe(
    true,
  );
  expect(readdirSync(beforeUpgrade)).toContain("databases");
  const server = await serve(environment);
  try {
    expect(server.said().stderr).toMatch(KEPT);
    expect(server.said().stderr).toContain(UP_TO_DATE);
    expect(existsSync(beforeUpgrade)).toBe(false);
    expect(await ranking(server)).toEqual(COUNTED);
  } finally {
    await server.end("SIGTERM");
  }
  const again = await serve(environment);
  expect(again.said().stderr).not.toMatch(KEPT);
  await again.end("SIGTERM");
}, 600_000);

it("a clock that is set back by a day, in another time zone: versions stay in order, limits hold, instants are UTC", async () => {
  const home = seededHome();
  const shift = path.join(home, "shift");
  const preload = pathToFileURL(path.join(import.meta.dirname, "../support/running/shifted-clock.mjs")).href;
  const server = await serve({
    ...{ XIETONG_HOME: home, AUTH_SECRET: SECRET, TZ: "Pacific/Kiritimati", SHIFT_FILE: shift },
    NODE_OPTIONS: `--import ${preload}`,
  });
  try {
    const token = `Bearer ${await sign(claims({ exp: inSeconds(3_600) }))}`;
    const first = await ask(server, record("clock-1"), token);
    writeFileSync(shift, String(-24 * 3_600_000));
    const second = await ask(server, record("clock-2"), await earlier());
    const at = ({ data }: Answer["body"]) =>
      (data!.recordBody as { dataVersion: { number: number; at: string } }).dataVersion;
    expect(at(second).number).toBe(at(first).number + 1);
    expect(at(second).at < at(first).at).toBe(true);
    for (const one of [first, second]) expect(at(one).at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    const listed = await ask(
      server,
      '{ dataVersions(sort: [{ number: DESC }], limit: 2) { number } bodies(where: { id: { in: ["clock-1", "clock-2"] } }) { id } }',
    );
    expect(listed.data).toEqual({
      dataVersions: [{ number: at(second).number }, { number: at(first).number }],
      bodies: [{ id: "clock-1" }, { id: "clock-2" }],
    });
    expect(await ranking(server)).toEqual(COUNTED);
  } finally {
    expect(await server.end("SIGTERM")).toEqual({ code: 0, signal: null });
  }
  const { code } = await xietong(["check"], { environment: { XIETONG_HOME: home }, ownProcess: true });
  expect(code).toBe(0);
}, 600_000);

/** A token for a clock of yesterday. */
const earlier = async () =>
  `Bearer ${await sign(claims({ iat: inSeconds(-90_000), exp: inSeconds(3_600) }))}`;

it("a program that is frozen for 20 s answers what waited, and goes on", async () => {
  const server = await serve({ XIETONG_HOME: seededHome(), REQUEST_TIMEOUT_MS: "5000" });
  try {
    server.signal("SIGSTOP");
    const waiting = Promise.all([ranking(server), ask(server, "{ bodies(limit: 1) { id } }")]);
    await pause(20_000);
    server.signal("SIGCONT");
    const [ranked, stored] = await waiting;
    expect(ranked).toEqual(COUNTED);
    expect(stored.data?.bodies).toHaveLength(1);
    expect((await fetch(`${server.url}/ready`)).status).toBe(200);
  } finally {
    expect(await server.end("SIGTERM")).toEqual({ code: 0, signal: null });
  }
}, 600_000);

/** null where this user may not mount. */
function readOnly(home: string): string | null {
  try {
    execFileSync("mount", ["--bind", home, home], { stdio: "ignore" });
    mounted.push(home);
    execFileSync("mount", ["-o", "remount,ro,bind", home], { stdio: "ignore" });
    return home;
  } catch {
    return null;
  }
}

it("a data directory that can only be read is told", async () => {
  const home = readOnly(seededHome());
  if (home === null) return;
  await expect(serve({ XIETONG_HOME: home })).rejects.toThrow(
    /^serve ended with 1: The secret in \S+ can be neither read nor made \(EROFS\)\. [^\n]*\nBAD_SETTING: The data directory \S+ cannot be used: the disk can only be read\. [^\n]*\n$/,
  );
}, 600_000);

/** Files that the program writes, relative to the home; those below neo4j/data are Neo4j's own. */
function ownFiles(home: string): string[] {
  const files = readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(home, path.join(entry.parentPath, entry.name)));
  return files.filter((file) => !/^neo4j\/(data|logs|run)\//.test(file)).sort();
}

const random = randomNumbers(Number(process.env.SEED ?? 7));

it("each file of ours, cut at a random byte: the next start repairs it, or says in one sentence what is wrong", async () => {
  const home = seededHome();
  const environment = { XIETONG_HOME: home };
  await (await serve(environment)).end("SIGKILL");
  await xietong(["db", "stop"], { environment, ownProcess: true });
  const files = ownFiles(home);
  const outcomes: string[] = [];
  for (const file of files) {
    const place = path.join(home, file);
    const whole = path.join(freshFolder(), "whole");
    if (!existsSync(place)) continue;
    cpSync(place, whole);
    const cut = Math.floor(random() * statSync(place).size);
    truncateSync(place, cut);
    const outcome = await serve(environment).then(
      async (server) => {
        const counted = await ranking(server);
        await server.end("SIGTERM");
        return JSON.stringify(counted) === JSON.stringify(COUNTED)
          ? "started"
          : `started, ${JSON.stringify(counted)}`;
      },
      (error: Error) => error.message.trim(),
    );
    outcomes.push(`${file} cut at ${cut}: ${outcome}`);
    if (outcome !== "started") cpSync(whole, place);
  }
  process.stdout.write(`${outcomes.join("\n")}\n`);
  expect(files.length).toBeGreaterThan(5);
  for (const outcome of outcomes)
    expect(outcome).toMatch(
      /: started$|: serve ended with 1: [^\n]*(\n[^\n]*)?MANAGED_DATABASE: [^\n]+$|BAD_SETTING: [^\n]+$/,
    );
}, 1_200_000);
