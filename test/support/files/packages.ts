/** Data packages as tests make and unmake them. */
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import yazl from "yazl";
import type { Download } from "../../../src/services/files/download.js";
import { dataPackage } from "../../../src/services/package/data-package.js";
import { readZip } from "../../../src/services/files/safe-zip.js";
import type { SeededRuntime } from "../running/runtime.js";
import { READER } from "../running/desk.js";

export async function packageOf(
  { ready, runtime }: SeededRuntime,
  citation: string | null = null,
): Promise<Download> {
  await ready.current.refresh();
  const context = runtime.context(READER);
  const { analysis, citations } = context;
  return dataPackage({ graph: ready.graph, analysis, citations, meta: context.describe() }, citation);
}

/** @returns the file */
export async function keep(download: Pick<Download, "open">, file: string): Promise<string> {
  await pipeline(download.open(), createWriteStream(file));
  return file;
}

/** Every file of a zip by its path, in order. */
export async function unzipped(place: string): Promise<Map<string, Buffer>> {
  const zip = await readZip(place);
  const found = new Map<string, Buffer>();
  for (const { path, open } of zip.files) {
    const pieces: Uint8Array[] = [];
    for await (const piece of open()) pieces.push(piece);
    found.set(path, Buffer.concat(pieces));
  }
  zip.close();
  return found;
}

/** A zip with these files; a path may be there twice. @returns the file */
export async function zipped(place: string, files: Iterable<readonly [string, Buffer]>): Promise<string> {
  const zip = new yazl.ZipFile();
  for (const [path, bytes] of files) zip.addBuffer(bytes, path);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(place));
  return place;
}
