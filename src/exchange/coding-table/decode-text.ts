/** The text of a table's bytes: UTF-8 or UTF-16 with or without a byte order mark, otherwise GB 18030, which holds GBK. */
import { NotText } from "../text-lines.js";

export interface DecodedText {
  text: string;
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
}

const LF = 0x0a;
/** A line with this many Chinese characters that is valid UTF-8 is no GBK: chance would have to strike each of them. */
const SURELY = /[\u3000-\u9fff\uff00-\uffef]{3}/u;

/** @throws NotText for bytes in no such encoding, and for lines in two */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  const wide = wideEncoding(bytes);
  const encoding = wide ?? (isValid("utf-8", bytes) ? "utf-8" : "gb18030");
  if (encoding === "gb18030") requireOneEncoding(file, bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text, encoding };
  } catch {
    throw new NotText({ file, line: 1 }, "the text is neither UTF-8, GB 18030 nor UTF-16; save it as UTF-8");
  }
}

/** UTF-16 by its byte order mark, or by the zero bytes that its signs and Latin letters have and other text never has. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const zeros = [0, 0];
  bytes.subarray(0, 2_000).forEach((byte, at) => byte === 0 && zeros[at % 2]!++);
  if (zeros[0] === 0 && zeros[1] === 0) return null;
  return zeros[1]! > zeros[0]! ? "utf-16le" : "utf-16be";
}

function isValid(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Lines that surely are UTF-8 beside lines that are not: the file was put together from two. */
function requireOneEncoding(file: string, bytes: Uint8Array): void {
  const decoder = new TextDecoder("utf-8");
  let firstWrong: number | null = null;
  let isMixed = false;
  let line = 0;
  for (const part of lines(bytes)) {
    line++;
    const isWrong = !isValid("utf-8", part);
    if (isWrong) firstWrong ??= line;
    else if (SURELY.test(decoder.decode(part))) isMixed = true;
  }
  if (!isMixed || firstWrong === null) return;
  throw new NotText(
    { file, line: firstWrong },
    "from this line on the text is not UTF-8, as other lines are; save the file in one encoding",
  );
}

function* lines(bytes: Uint8Array): Generator<Uint8Array> {
  let from = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, from)) {
    yield bytes.subarray(from, at);
    from = at + 1;
  }
  if (from < bytes.length) yield bytes.subarray(from);
}
