/** Opens the interchange files of a given source: a folder, a zip, a single file, or standard input (`-`). */
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { UserError } from "../../errors.js";
import type { InterchangeFile } from "../../exchange/interchange/read-file.js";
import { openZip } from "./open-zip.js";
import { badSource, fileKind, inOrder, type Source } from "./source-files.js";
import { description, DESCRIPTION, NOT_DESCRIBED, type Description } from "./stated-hash.js";

/** @throws UserError BAD_SOURCE when the source does not exist, is corrupt, or has no interchange file */
export async function openSource(place: string): Promise<Source> {
  if (place === "-") return fromStandardInput();
  const found = await stat(place).catch(() => null);
  if (!found) throw badSource(`There is no ${place}`);
  if (found.isDirectory()) return openFolder(place);
  if (/\.zip$/i.test(place)) return openZip(place);
  return single(singleFile(place, path.basename(place)), found.size, noCleanup);
}

async function openFolder(folder: string): Promise<Source> {
  const files = await filesOfFolder(folder);
  const names = new Set(await readdir(folder));
  const file: Source["file"] = (name) =>
    names.has(name)
      ? { name: `${path.basename(folder)}/${name}`, open: () => bytesOf(path.join(folder, name)) }
      : null;
  const sizes = files.map(async ({ name }) => (await stat(path.join(folder, path.basename(name)))).size);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  return { files, bytes, file, ...(await descriptionIn(folder)), close: noCleanup };
}

async function descriptionIn(folder: string): Promise<Description> {
  const file = path.join(folder, DESCRIPTION);
  const text = await readFile(file, "utf8").catch(() => null);
  return text === null ? NOT_DESCRIBED : description(text, file);
}

function single(file: InterchangeFile, bytes: number, close: Source["close"]): Source {
  return { files: [file], bytes, file: () => null, ...NOT_DESCRIBED, close };
}

/** The files of a folder, in order of kind. */
export async function filesOfFolder(folder: string): Promise<InterchangeFile[]> {
  const names = await readdir(folder);
  const files = names.flatMap((name) => {
    const known = fileKind(name);
    const open = (): AsyncIterable<Uint8Array> => bytesOf(path.join(folder, name));
    return known ? [{ ...known, name: `${path.basename(folder)}/${name}`, open }] : [];
  });
  if (files.length === 0) throw badSource(`The folder ${folder} holds no file of the interchange form`);
  return inOrder(files);
}

function singleFile(place: string, name: string): InterchangeFile {
  const known = fileKind(name);
  if (!known) throw badSource(`${name} is not named after what it holds`);
  return { ...known, name, open: () => bytesOf(place) };
}

/** @throws UserError BAD_SOURCE when the place cannot be read */
export async function* bytesOf(place: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(place) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw new UserError("BAD_SOURCE", `${place} cannot be read: ${(error as Error).message}.`);
  }
}

/** Copied to a temporary file first, because an import reads its source twice: to validate and to write. */
async function fromStandardInput(): Promise<Source> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "xietong-input-"));
  const place = path.join(folder, "statements.jsonl");
  await pipeline(process.stdin, createWriteStream(place));
  const file = { ...singleFile(place, "statements.jsonl"), name: "standard input" };
  return single(file, (await stat(place)).size, () => rm(folder, { recursive: true, force: true }));
}

const noCleanup = (): Promise<void> => Promise.resolve();
