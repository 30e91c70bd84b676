/** Exports all current data in the interchange form, to a folder or a zip. */
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { DataVersion } from "../../domain/history.js";
import { UserError } from "../../errors.js";
import type { Graph } from "../../store/graph.js";
import { currentVersion, interchangeFiles, zeroCounts, type RecordCounts } from "./interchange-files.js";
import { zipStream, type OutgoingFile } from "./zip-stream.js";

export interface ExportReport {
  version: DataVersion;
  counts: RecordCounts;
}

/**
 * The target appears complete or not at all.
 * @param place a folder that does not exist or is empty, or a path that ends in .zip
 * @throws UserError BAD_TARGET, DATA_CHANGED
 */
export async function exportInterchange(graph: Graph, place: string): Promise<ExportReport> {
  const target = path.resolve(place);
  await requireFree(target);
  const draftFolder = await makeDraft(target);
  const draft = path.join(draftFolder, "draft");
  try {
    const version = await currentVersion(graph);
    const counts = zeroCounts();
    const files = interchangeFiles(graph, version, counts);
    if (target.endsWith(".zip")) await pipeline(zipStream(files), createWriteStream(draft));
    else {
      await writeFolder(draft, files);
      await rm(target, { recursive: true, force: true });
    }
    await rename(draft, target);
    return { version, counts };
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

async function writeFolder(folder: string, files: AsyncIterable<OutgoingFile>): Promise<void> {
  await mkdir(folder);
  for await (const { path: name, bytes } of files)
    await pipeline(bytes, createWriteStream(path.join(folder, name)));
}
