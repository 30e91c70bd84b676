/** The text of a table's bytes. */
import { decoded, decodeText, type DecodedText } from "../text-encoding.js";
import { NotText } from "../text-lines.js";

const LF = 0x0a;
/** A line with this many Chinese characters that is valid UTF-8 is no GBK: chance would have to strike each of them. */
const SURELY = /[\u3000-\u9fff\uff00-\uffef]{3}/u;

/** @throws NotText for bytes in no known encoding, and for lines in two */
export function textOfTable(file: string, bytes: Uint8Array): DecodedText {
  const found = decodeText(bytes);
  if (found?.encoding !== "utf-8") requireOneEncoding(file, bytes);
  if (found !== null) return found;
  throw new NotText({ file, line: 1 }, "the text is neither UTF-8, GB 18030 nor UTF-16; save it as UTF-8");
}

/** Lines that surely are UTF-8 beside lines that are not: the file was put together from two. */
function requireOneEncoding(file: string, bytes: Uint8Array): void {
  const decoder = new TextDecoder("utf-8");
  let firstWrong: number | null = null;
  let isMixed = false;
  let line = 0;
  for (const part of lines(bytes)) {
    line++;
    const isWrong = decoded(part, "utf-8") === null;
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
