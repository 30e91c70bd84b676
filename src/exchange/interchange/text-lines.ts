/** Bytes of a file as checked lines of UTF-8 text: a mark at its beginning is skipped, line ends of any system are taken. */
import type { Place } from "./refusal.js";

export interface Line {
  line: number;
  text: string;
}

/** Longest line taken, in characters, so that a file of one endless line takes no endless memory. */
const LONGEST_LINE = 1_000_000;

/** Thrown where a file cannot be read as text at all. */
export class NotText extends Error {
  constructor(
    readonly place: Place,
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** @throws NotText for UTF-16, bytes that are no UTF-8, and a line without end */
export async function* textLines(file: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let line = 0;
  let rest = "";
  for await (const text of decoded(file, chunks, () => line)) {
    const parts = (rest + text).split(/\r?\n/);
    rest = parts.pop()!;
    for (const part of parts) yield { line: ++line, text: part };
    if (rest.length > LONGEST_LINE) {
      throw new NotText({ file, line: line + 1 }, `the line is longer than ${LONGEST_LINE} characters`);
    }
  }
  if (rest !== "") yield { line: ++line, text: rest };
}

async function* decoded(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  linesSoFar: () => number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let isFirst = true;
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      const place = { file, line: linesSoFar() + 1 };
      throw new NotText(place, "from here on the bytes are no UTF-8; save the file as UTF-8");
    }
  };
  for await (const chunk of chunks) {
    if (isFirst) refuseUtf16(file, chunk);
    isFirst = false;
    yield decode(chunk);
  }
  yield decode();
}

function refuseUtf16(file: string, [first, second]: Uint8Array): void {
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isMarked || first === 0 || second === 0) {
    throw new NotText({ file, line: 1 }, "the file is UTF-16; save it as UTF-8");
  }
}
