/** A full disk and too small a heap, each made to happen to the whole program. Long: `npm run trust` runs it. */
import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, statfsSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { layoutOf } from "../../src/store/managed/layout.js";
import { startManaged } from "../../src/store/managed/managed-database.js";
import { askAs } from "../support/running/ask-as.js";
import { freshFolder, removeFolders } from "../support/running/managed-processes.js";
import { options, said } from "../support/running/managed-start.js";
import { SEEDED_HOME } from "../support/running/managed.js";
import { serve } from "../support/running/program.js";
import { claims, inSeconds, SECRET, sign } from "../support/running/tokens.js";

const mounted: string[] = [];

afterAll(async () => {
  for (const folder of mounted) execFileSync("umount", ["-l", folder]);
  await removeFolders();
});

it("starts with a larger heap where Java runs out of memory, says so, and keeps the data aside first", async () => {
  const home = freshFolder();
  const database = await startManaged(options(home, { heap: "32m" }));
  await database.stop();
  expect(said).toContainEqual(expect.stringMatching(/^Neo4j did not start: .*OutOfMemoryError/));
  expect(said).toContainEqual(
    expect.stringMatching(/^Starting again with a heap of (\d+m); XIETONG_HEAP=\1 keeps it\.$/),
  );
  expect(readdirSync(layoutOf(home).neo4j)).toContainEqual(expect.stringMatching(/^data-before-/));
}, 600_000);

/** null where this user may not mount. */
function smallDisk(megabytes: number): string | null {
  const folder = freshFolder();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return null;
  }
  mounted.push(folder);
  return folder;
}

/** As another program would, up to so many bytes. */
function fill(disk: string, leave: number): void {
  const { bavail, bsize } = statfsSync(disk);
  const file = path.join(disk, "filler");
  writeFileSync(file, Buffer.alloc(bavail * bsize));
  truncateSync(file, bavail * bsize - leave);
}

const MOST_WRITES = 400;

/** @returns the bodies whose writes were acknowledged before one was refused */
async function writeUntilRefused(url: string, authorization: string): Promise<string[]> {
  const kept: string[] = [];
  while (kept.length < MOST_WRITES) {
    const id = `full-${kept.length}`;
    const query = `mutation { recordBody(body: { id: "${id}", nameZh: "满盘时登记的机构${kept.length}", kind: OTHER }) { dataVersion { number } } }`;
    const { body } = await askAs(url, authorization, JSON.stringify({ query }));
    if (body.errors) return kept;
    kept.push(id);
  }
  throw new Error("the disk was never full");
}

async function found(url: string, ids: readonly string[]): Promise<unknown[]> {
  const list: unknown[] = [];
  for (let from = 0; from < ids.length; from += 50) {
    const fields = ids.slice(from, from + 50).map((id, at) => `b${at}: body(id: "${id}") { id }`);
    const { body } = await askAs(url, undefined, JSON.stringify({ query: `{ ${fields.join(" ")} }` }));
    for (const one of Object.values(body.data ?? {})) list.push((one as { id: string } | null)?.id);
  }
  return list;
}

const canMount = smallDisk(1) !== null;

(canMount ? it : it.skip).each([20, 40, 60, 100, 160])(
  "starts again by itself with every acknowledged write after a disk of %d MB was full",
  async (megabytes) => {
    const disk = smallDisk(megabytes)!;
    const home = path.join(disk, "home");
    cpSync(SEEDED_HOME, home, { recursive: true });
    const environment = { XIETONG_HOME: home, XIETONG_MIN_FREE_MB: "0", AUTH_SECRET: SECRET };
    const authorization = `Bearer ${await sign(claims({ exp: inSeconds(3_600) }))}`;
    const first = await serve(environment);
    fill(disk, megabytes * 4_096);
    const kept = await writeUntilRefused(first.url, authorization);
    execFileSync("mount", ["-o", "remount,size=600m", disk]);
    expect(await first.end("SIGTERM")).toEqual({ code: 0, signal: null });
    const again = await serve(environment);
    try {
      expect(kept.length).toBeGreaterThan(0);
      expect(await found(again.url, kept)).toEqual(kept);
    } finally {
      await again.end("SIGTERM");
    }
  },
  600_000,
);
