/** A zip of somebody else's, read where it lies: nothing is unpacked to disk, and what could do harm is refused. */
import path from "node:path";
import { openPromise, type Entry, type ZipFile } from "yauzl";
import { UserError } from "../../errors.js";

/** Bytes that one file may unpack to. */
const MOST_BYTES = 20_000_000_000;
/** Times that a file may grow when it is unpacked: records grow up to thirtyfold, a bomb a thousandfold. */
const MOST_GROWTH = 200;
const MOST_ENTRIES = 1_000;
const UNIX_FILE_TYPE = 0xf000;
const UNIX_LINK = 0xa000;

export interface ZippedFile {
  /** In the zip, with / between its parts; never leads out of it. */
  path: string;
  /** Its bytes, from the beginning each time. @throws UserError BAD_SOURCE where they are broken */
  open: () => AsyncIterable<Uint8Array>;
}

export interface HarmlessZip {
  /** As messages call it. */
  name: string;
  /** Without folders. */
  files: ZippedFile[];
  close(): void;
}

/** @throws UserError BAD_SOURCE for what is no zip, leads out of it, is a link, or unpacks to too much */
export async function readZip(place: string): Promise<HarmlessZip> {
  const name = path.basename(place);
  const zip = await openPromise(place, { lazyEntries: true, autoClose: false }).catch((error: Error) => {
    throw refusedZip(name, error.message);
  });
  try {
    return { name, files: await filesOf(zip, name), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error instanceof UserError ? error : refusedZip(name, (error as Error).message);
  }
}

async function filesOf(zip: ZipFile, name: string): Promise<ZippedFile[]> {
  if (zip.entryCount > MOST_ENTRIES) throw refusedZip(name, `it holds ${zip.entryCount} entries`);
  const files: ZippedFile[] = [];
  for await (const entry of zip.eachEntry()) {
    requireHarmless(entry, name);
    if (entry.fileName.endsWith("/")) continue;
    files.push({ path: entry.fileName, open: () => bytesOf(zip, entry, name) });
  }
  return files;
}

function requireHarmless(entry: Entry, name: string): void {
  const { fileName, uncompressedSize, compressedSize, externalFileAttributes } = entry;
  if (((externalFileAttributes >>> 16) & UNIX_FILE_TYPE) === UNIX_LINK) {
    throw refusedZip(name, `${fileName} is a link`);
  }
  const grows = uncompressedSize > 1_000_000 && uncompressedSize > MOST_GROWTH * compressedSize;
  if (grows || uncompressedSize > MOST_BYTES) {
    throw refusedZip(name, `${fileName} would unpack from ${compressedSize} to ${uncompressedSize} bytes`);
  }
}

/** The library ends the stream with an error when more or less comes out than the entry says. */
async function* bytesOf(zip: ZipFile, entry: Entry, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw refusedZip(name, `${entry.fileName}: ${(error as Error).message}`);
  }
}

/** The whole of a text that is short. @throws UserError BAD_SOURCE where it has more bytes than that */
export async function textOf(
  { name }: HarmlessZip,
  { path, open }: ZippedFile,
  most: number,
): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of open()) {
    length += piece.length;
    if (length > most) throw refusedZip(name, `${path} is longer than ${most} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

function refusedZip(name: string, reason: string): UserError {
  return new UserError("BAD_SOURCE", `${name} cannot be read as a zip: ${reason}. Nothing was kept of it.`);
}
