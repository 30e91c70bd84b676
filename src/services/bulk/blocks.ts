/** Cuts interchange files into blocks of whole lines. */
import { isRefusal, readFile, type InterchangeFile } from "../../exchange/interchange/read-file.js";
import { LONGEST_LINE } from "../../exchange/text-lines.js";

const BLOCK_BYTES = 262_144;
const LF = 0x0a;
const MARK = Buffer.from("\ufeff");

/** Null where the file cannot be read as lines: the ordinary validation then says why. */
export async function* blocksOf(file: InterchangeFile): AsyncGenerator<Uint8Array | null> {
  yield* file.format === "csv" ? linesOfRows(file) : cut(file.open());
}

async function* cut(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  let held: Uint8Array[] = [];
  let length = 0;
  let isFirst = true;
  const block = (): Uint8Array => {
    const bytes = Buffer.concat(held);
    const isMarked = isFirst && bytes.subarray(0, MARK.length).equals(MARK);
    isFirst = false;
    // a copy of its own, since the thread takes the memory over
    return new Uint8Array(isMarked ? bytes.subarray(MARK.length) : bytes);
  };
  for await (const chunk of chunks) {
    const last = chunk.lastIndexOf(LF);
    if (length + chunk.length < BLOCK_BYTES || last < 0) {
      held.push(chunk);
      length += chunk.length;
      if (length > BLOCK_BYTES + LONGEST_LINE) {
        yield null;
        return;
      }
      continue;
    }
    held.push(chunk.subarray(0, last + 1));
    yield block();
    held = [chunk.subarray(last + 1)];
    length = held[0]!.length;
  }
  if (length > 0) yield block();
}

/** A CSV file as JSON lines. */
async function* linesOfRows(file: InterchangeFile): AsyncGenerator<Uint8Array | null> {
  let [lines, length]: [string[], number] = [[], 0];
  for await (const read of readFile(file)) {
    if (isRefusal(read)) {
      yield null;
      return;
    }
    const line = `${JSON.stringify(read.record)}\n`;
    lines.push(line);
    length += line.length;
    if (length < BLOCK_BYTES) continue;
    yield bytesOf(lines);
    [lines, length] = [[], 0];
  }
  if (lines.length > 0) yield bytesOf(lines);
}

/** In memory of its own, which can be handed over to a thread. */
const bytesOf = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join(""));
