/** Streams a zip, one file after another. Reproducible: the same files always give the same bytes. */
import { addAbortSignal, Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";

export interface OutgoingFile {
  /** Path in the zip or folder, separated by /. */
  path: string;
  /** Read once, before the next file is requested. */
  bytes: AsyncIterable<Uint8Array>;
}

const ENTRY = {
  // A zip stores local time without a time zone; this local time is the same in every zone.
  mtime: new Date(1980, 0, 1),
  forceDosTimestamp: true,
  mode: 0o100644,
  compressionLevel: 6,
};
const CHUNK_LENGTH = 65_536;

/**
 * An error while reading a file fails the stream. Closing the stream early closes the files too.
 * @param files generated on demand
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

/** Joins lines into chunks of about 64 KiB. */
export async function* toChunks(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let text = "";
  for await (const line of lines) {
    text += line;
    if (text.length < CHUNK_LENGTH) continue;
    yield Buffer.from(text, "utf8");
    text = "";
  }
  if (text !== "") yield Buffer.from(text, "utf8");
}

export function textFile(path: string, text: string): OutgoingFile {
  return { path, bytes: Readable.from([Buffer.from(text, "utf8")]) };
}
