/** Reads an untrusted zip in place: nothing is unpacked to disk, and dangerous entries are refused. */
import path from "node:path";
import { openPromise, type Entry, type ZipFile } from "yauzl";
import { UserError } from "../../errors.js";

/** Maximum unpacked size of one file, in bytes. */
const MAX_BYTES = 20_000_000_000;
/** Maximum compression ratio: records reach about 30, a zip bomb about 1,000. */
const MAX_RATIO = 200;
const MAX_ENTRIES = 1_000;
const UNIX_FILE_TYPE = 0xf000;
const UNIX_LINK = 0xa000;

export interface ZippedFile {
  /** Path in the zip, separated by /; never leads outside of it. */
  path: string;
  /** Unpacked. */
  bytes: number;
  /** Reads the bytes from the start on each call. @throws UserError BAD_SOURCE where they are corrupt */
  open: () => AsyncIterable<Uint8Array>;
}

export interface SafeZip {
  /** File name, for messages. */
  name: string;
  /** Files only, no folder entries. */
  files: ZippedFile[];
  close(): void;
}

/** @throws UserError BAD_SOURCE for a file that is no zip, or entries that lead outside, are links, or unpack to too much */
export async function readZip(place: string): Promise<SafeZip> {
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
  if (zip.entryCount > MAX_ENTRIES) throw refusedZip(name, `it holds ${zip.entryCount} entries`);
  const files: ZippedFile[] = [];
  for await (const entry of zip.eachEntry()) {
    requireSafe(entry, name);
    if (entry.fileName.endsWith("/")) continue;
    const { fileName, uncompressedSize } = entry;
    files.push({ path: fileName, bytes: uncompressedSize, open: () => bytesOf(zip, entry, name) });
  }
  return files;
}

function requireSafe(entry: Entry, name: string): void {
  const { fileName, uncompressedSize, compressedSize, externalFileAttributes } = entry;
  if (((externalFileAttributes >>> 16) & UNIX_FILE_TYPE) === UNIX_LINK) {
    throw refusedZip(name, `${fileName} is a link`);
  }
  const expandsTooMuch = uncompressedSize > 1_000_000 && uncompressedSize > MAX_RATIO * compressedSize;
  if (expandsTooMuch || uncompressedSize > MAX_BYTES) {
    throw refusedZip(name, `${fileName} would unpack from ${compressedSize} to ${uncompressedSize} bytes`);
  }
}

/** yauzl fails the stream when the unpacked size differs from the size declared by the entry. */
async function* bytesOf(zip: ZipFile, entry: Entry, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw refusedZip(name, `${entry.fileName}: ${(error as Error).message}`);
  }
}

/** A file's text. @throws UserError BAD_SOURCE when it has more than `most` bytes */
export async function textOf({ name }: SafeZip, { path, open }: ZippedFile, most: number): Promise<string> {
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
