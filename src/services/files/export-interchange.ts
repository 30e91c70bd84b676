/** Exports all current data in the interchange form, to a folder or a zip. */
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, rmdir, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { DataVersion } from "../../domain/history.js";
import { UserError } from "../../errors.js";
import type { Graph } from "../../store/graph.js";
import { historyFiles, type HistoryCounts } from "./history-files.js";
import { currentVersion, interchangeFiles, zeroCounts, type RecordCounts } from "./interchange-files.js";
import { putInPlace, requireFree } from "./target.js";
import { zipStream, type OutgoingFile } from "./zip-stream.js";

export interface ExportReport {
  version: DataVersion;
  counts: RecordCounts;
  /** null: written without history. */
  history: HistoryCounts | null;
}

export interface ExportOptions {
  /** Whether an existing zip is overwritten. */
  force?: boolean;
  /** Whether all data versions and citations are written too. */
  history?: boolean;
}

/**
 * The target appears complete or not at all.
 * @param place a folder that does not exist or is empty, or a path that ends in .zip
 * @throws UserError BAD_TARGET, DATA_CHANGED
 */
export async function exportInterchange(
  graph: Graph,
  place: string,
  { force = false, history: isWhole = false }: ExportOptions = {},
): Promise<ExportReport> {
  const target = path.resolve(place);
  const isZip = target.endsWith(".zip");
  await (isZip ? requireFree(target, force) : requireFreeFolder(target, force));
  const draftFolder = await makeDraft(target);
  const draft = path.join(draftFolder, "draft");
  try {
    const version = await currentVersion(graph);
    const counts = zeroCounts();
    const history = isWhole ? { versions: 0, citations: 0 } : null;
    const files = history
      ? historyFiles(graph, version, counts, history)
      : interchangeFiles(graph, version, counts);
    if (isZip) {
      await pipeline(zipStream(files), createWriteStream(draft));
      await putInPlace(draft, target, force);
    } else {
      await writeFolder(draft, files);
      await replaceEmpty(target, draft);
    }
    return { version, counts, history };
  } finally {
    await rm(draftFolder, { recursive: true, force: true });
  }
}

/** A temporary folder in the target's parent, so that the finished draft can be renamed in one step. */
async function makeDraft(target: string): Promise<string> {
  const parent = path.dirname(target);
  try {
    await mkdir(parent, { recursive: true });
    return await mkdtemp(path.join(parent, ".xietong-export-"));
  } catch (error) {
    throw new UserError("BAD_TARGET", `Nothing can be written to ${parent}: ${(error as Error).message}.`);
  }
}

async function requireFreeFolder(target: string, force: boolean): Promise<void> {
  const found = await stat(target).catch(() => null);
  if (found === null) return;
  if (!found.isDirectory())
    throw new UserError(
      "BAD_TARGET",
      `${target} is no folder. Name a new folder, or a file that ends in .zip.`,
    );
  if ((await readdir(target)).length === 0) return;
  const advice = force ? "--force overwrites a file, not a folder. " : "";
  throw new UserError(
    "BAD_TARGET",
    `The folder ${target} is not empty. ${advice}Name a new one; nothing was written.`,
  );
}

/** Fails when something was put into the folder meanwhile. */
async function replaceEmpty(target: string, draft: string): Promise<void> {
  await rmdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw new UserError("BAD_TARGET", `${target}: ${error.message}.`);
  });
  await rename(draft, target);
}

async function writeFolder(folder: string, files: AsyncIterable<OutgoingFile>): Promise<void> {
  await mkdir(folder);
  for await (const { path: name, bytes } of files)
    await pipeline(bytes, createWriteStream(path.join(folder, name)));
}
