/** Splits a byte stream into validated lines of UTF-8. A byte order mark is skipped; LF and CRLF are accepted. */

export interface Line {
  /** Counted from 1. */
  line: number;
  text: string;
  /** Line terminator; empty at the end of the file. */
  end: "\n" | "\r\n" | "";
}

/** Longest line accepted, in bytes, which bounds memory. */
export const LONGEST_LINE = 3_000_000;
const [LF, CR] = [0x0a, 0x0d];
const MARK = "\ufeff";

/** Thrown where a file cannot be read as text. */
export class NotText extends Error {
  constructor(
    readonly place: { file: string; line: number },
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** @throws NotText for UTF-16, bytes that are not UTF-8, and lines longer than `longest` */
export async function* textLines(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<Line> {
  const cutter = new LineCutter(file, longest);
  for await (const chunk of chunks) yield* cutter.take(chunk);
  yield* cutter.end();
}

/** Splits at LF bytes, which never occur within a multi-byte UTF-8 character, so that lines can be decoded one by one. */
class LineCutter {
  private readonly decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  private line = 0;
  /** Parts of the current line. */
  private parts: Uint8Array[] = [];
  private length = 0;

  constructor(
    private readonly file: string,
    private readonly longest: number,
  ) {}

  *take(chunk: Uint8Array): Generator<Line> {
    let from = 0;
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      this.keep(chunk.subarray(from, at));
      yield this.cut(true);
      from = at + 1;
    }
    this.keep(chunk.subarray(from));
  }

  *end(): Generator<Line> {
    if (this.length > 0) yield this.cut(false);
  }

  private keep(part: Uint8Array): void {
    if (part.length === 0) return;
    this.parts.push(part);
    this.length += part.length;
    if (this.length > this.longest) throw this.wrong(`the line is longer than ${this.longest} bytes`);
  }

  private cut(isEnded: boolean): Line {
    const bytes = this.parts.length === 1 ? this.parts[0]! : Buffer.concat(this.parts);
    this.parts = [];
    this.length = 0;
    if (this.line === 0 && isUtf16(bytes)) throw this.wrong("the file is UTF-16; save it as UTF-8");
    const hasReturn = isEnded && bytes.at(-1) === CR;
    const text = this.decode(hasReturn ? bytes.subarray(0, -1) : bytes);
    const line = ++this.line;
    const end = isEnded ? (hasReturn ? "\r\n" : "\n") : "";
    return { line, text: line === 1 && text.startsWith(MARK) ? text.slice(1) : text, end };
  }

  private decode(bytes: Uint8Array): string {
    try {
      return this.decoder.decode(bytes);
    } catch {
      throw this.wrong("from this line on the text is not UTF-8; save the file as UTF-8");
    }
  }

  private wrong(reason: string): NotText {
    return new NotText({ file: this.file, line: this.line + 1 }, reason);
  }
}

/** UTF-16 by its byte order mark, or by a zero byte among the first two, as every Latin letter has. */
function isUtf16([first, second]: Uint8Array): boolean {
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isMarked || first === 0 || second === 0;
}
