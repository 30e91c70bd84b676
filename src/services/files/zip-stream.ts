/** A zip made while it is read, one file after another. The same files give the same bytes, whenever and wherever. */
import { addAbortSignal, Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";

export interface OutgoingFile {
  /** In the zip or the folder, with / between its parts. */
  path: string;
  /** Gone through once, before the next file is asked for. */
  bytes: AsyncIterable<Uint8Array>;
}

const ENTRY = {
  // zip keeps the hands of a clock and no zone: the clock here shows the same everywhere
  mtime: new Date(1980, 0, 1),
  forceDosTimestamp: true,
  mode: 0o100644,
  compressionLevel: 6,
};
const PIECE = 65_536;

/**
 * A file that cannot be read ends the zip with its error. When the zip is closed before its end, so are the files.
 * @param files made as they are asked for
 */
export function zipStream(files: AsyncIterable<OutgoingFile>): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const closed = new AbortController();
  output.once("close", () => closed.abort());
  fill(zip, files, closed.signal).catch((error: Error) => output.destroy(error));
  return output;
}

async function fill(zip: ZipFile, files: AsyncIterable<OutgoingFile>, closed: AbortSignal): Promise<void> {
  for await (const { path, bytes } of files) {
    closed.throwIfAborted();
    const source = addAbortSignal(closed, Readable.from(bytes, { objectMode: false }));
    zip.addReadStream(source, path, ENTRY);
    await finished(source);
  }
  zip.end();
}

/** Lines as bytes, in pieces of a fair size. */
export async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let text = "";
  for await (const line of lines) {
    text += line;
    if (text.length < PIECE) continue;
    yield Buffer.from(text, "utf8");
    text = "";
  }
  if (text !== "") yield Buffer.from(text, "utf8");
}

export function textFile(path: string, text: string): OutgoingFile {
  return { path, bytes: Readable.from([Buffer.from(text, "utf8")]) };
}
