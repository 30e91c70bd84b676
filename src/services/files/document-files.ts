/** Finds the documents in what a caller names: files, folders with theirs, and zips. */
import { readFile, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../../errors.js";
import { isDocumentName, type DocumentFile } from "../../exchange/document/read-text.js";
import { readZip, type SafeZip, type ZippedFile } from "./safe-zip.js";

const MAX_BYTES = 200_000_000;

export interface FoundDocument {
  /** Path as the caller would name it. */
  name: string;
  /** @throws UserError BAD_SOURCE when it cannot be read */
  read(): Promise<DocumentFile>;
}

/** In order of name. @throws UserError BAD_SOURCE for a place that does not exist, or a zip that is not safe */
export async function* documentsAt(place: string): AsyncGenerator<FoundDocument> {
  const found = await stat(place).catch(() => null);
  if (!found) throw new UserError("BAD_SOURCE", `There is no ${place}. Give a file, a folder or a zip.`);
  if (found.isDirectory()) {
    const entries = await readdir(place, { withFileTypes: true });
    for (const { name } of entries.filter(isWanted).sort((a, b) => (a.name < b.name ? -1 : 1)))
      yield* documentsAt(path.join(place, name));
  } else if (/\.zip$/i.test(place)) yield* documentsInZip(place);
  else
    yield {
      name: place,
      read: async () => ({ name: path.basename(place), bytes: await bytesOf(place, found.size) }),
    };
}

function isWanted(entry: { name: string; isDirectory(): boolean; isFile(): boolean }): boolean {
  if (entry.name.startsWith(".")) return false;
  return (
    entry.isDirectory() || (entry.isFile() && (isDocumentName(entry.name) || /\.zip$/i.test(entry.name)))
  );
}

async function bytesOf(place: string, size: number): Promise<Uint8Array> {
  if (size > MAX_BYTES)
    throw new UserError(
      "BAD_SOURCE",
      `${place} has ${size} bytes; a document has at most ${MAX_BYTES}. Split it.`,
    );
  return readFile(place);
}

async function* documentsInZip(place: string): AsyncGenerator<FoundDocument> {
  const zip = await readZip(place);
  try {
    for (const file of zip.files.filter((one) => isDocumentName(one.path)))
      yield {
        name: `${place}/${file.path}`,
        read: async () => ({ name: path.posix.basename(file.path), bytes: await unzipped(zip, file) }),
      };
  } finally {
    zip.close();
  }
}

async function unzipped({ name }: SafeZip, { path: inner, open }: ZippedFile): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of open()) {
    length += piece.length;
    if (length > MAX_BYTES)
      throw new UserError(
        "BAD_SOURCE",
        `${name}/${inner} has more than ${MAX_BYTES} bytes, which no document has. Split it.`,
      );
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
