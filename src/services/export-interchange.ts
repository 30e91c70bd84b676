/** Writes the whole current data in the interchange form, to a folder or a zip. */
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import type { DataVersion } from "../domain/history.js";
import { RECORD_KINDS, type AnyRecord, type RecordKind } from "../domain/records.js";
import { UserError } from "../errors.js";
import { dataPackage, toLine } from "../exchange/interchange/write-records.js";
import type { Graph } from "../store/graph.js";
import { RecordRepository } from "../store/record-repository.js";
import { VersionRepository } from "../store/version-repository.js";

const PACKAGE_FILE = "datapackage.json";
/** Every entry of a zip bears this time, so that equal data makes equal files. */
const ZIP_TIME = new Date(Date.UTC(1980, 0, 1));

export interface ExportReport {
  version: DataVersion;
  counts: Record<RecordKind, number>;
}

/**
 * The place appears whole or not at all.
 * @param place a folder that does not exist or is empty, or a path that ends in .zip
 * @throws UserError BAD_TARGET, DATA_CHANGED
 */
export async function exportInterchange(graph: Graph, place: string): Promise<ExportReport> {
  const target = path.resolve(place);
  await requireFree(target);
  const draft = await makeDraft(target);
  try {
    const report = await writeFolder(graph, draft);
    if (!target.endsWith(".zip")) {
      await rm(target, { recursive: true, force: true });
      await rename(draft, target);
    } else {
      await zipFolder(draft, `${draft}.zip`);
      await rename(`${draft}.zip`, target);
    }
    return report;
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(`${draft}.zip`, { force: true });
  }
}

/** Beside the target, so that it can be put in its place in one step. */
async function makeDraft(target: string): Promise<string> {
  const parent = path.dirname(target);
  try {
    await mkdir(parent, { recursive: true });
    return await mkdtemp(path.join(parent, ".xietong-export-"));
  } catch (error) {
    throw new UserError("BAD_TARGET", `Nothing can be written to ${parent}: ${(error as Error).message}.`);
  }
}

async function requireFree(target: string): Promise<void> {
  const found = await stat(target).catch(() => null);
  if (found === null) return;
  const isZip = target.endsWith(".zip");
  if (found.isDirectory() === isZip) {
    const what = isZip ? "is a folder" : "is no folder";
    throw new UserError("BAD_TARGET", `${target} ${what}. Name a new folder, or a file that ends in .zip.`);
  }
  const there = isZip ? [] : await readdir(target);
  if (there.length === 0) return;
  throw new UserError(
    "BAD_TARGET",
    `The folder ${target} is not empty. Name a new one; nothing was written.`,
  );
}

async function writeFolder(graph: Graph, folder: string): Promise<ExportReport> {
  const versions = new VersionRepository(graph);
  const version = await versions.current();
  if (!version)
    throw new UserError("INVARIANT_BROKEN", "The database holds no data version. Run `npx xietong seed`.");
  const counts = {} as Record<RecordKind, number>;
  for (const kind of RECORD_KINDS) {
    counts[kind] = 0;
    const count = (): void => void counts[kind]++;
    await pipeline(
      Readable.from(lines(graph, kind, count)),
      createWriteStream(path.join(folder, `${kind}.jsonl`)),
    );
  }
  const { datasets } = await new RecordRepository(graph).read("datasets");
  const text = dataPackage(version.contentHash, datasets);
  await pipeline(Readable.from([text]), createWriteStream(path.join(folder, PACKAGE_FILE)));
  if ((await versions.current())?.number === version.number) return { version, counts };
  throw new UserError("DATA_CHANGED", "The data changed while it was written out. Run the export again.");
}

async function* lines(graph: Graph, kind: RecordKind, count: () => void): AsyncGenerator<string> {
  for await (const record of recordsOf(graph, kind)) {
    count();
    yield toLine(kind, record);
  }
}

async function* recordsOf(graph: Graph, kind: RecordKind): AsyncGenerator<AnyRecord> {
  const repository = new RecordRepository(graph);
  if (kind === "statements") yield* repository.statements();
  else yield* (await repository.read(kind))[kind] as unknown as AnyRecord[];
}

async function zipFolder(folder: string, file: string): Promise<void> {
  const zip = new ZipFile();
  for (const name of [PACKAGE_FILE, ...RECORD_KINDS.map((kind) => `${kind}.jsonl`)]) {
    zip.addFile(path.join(folder, name), name, { mtime: ZIP_TIME, mode: 0o644 });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}
