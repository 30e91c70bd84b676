/** Text of a file's bytes in UTF-8, UTF-16 or GB 18030, which holds GBK, whichever fits. */

const MARKS = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
] as const;
/** Share of zero bytes above which a file without a mark is UTF-16, or none of its characters is Chinese. */
const MANY_ZEROS = 0.05;
/** Share of control, private and unassigned characters above which a file is no text. */
const MANY_CONTROLS = 0.01;
/** Share of Chinese and Latin characters, digits and signs below which an encoding is the wrong one. */
const LEAST_USUAL = 0.5;

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
export interface DecodedText {
  text: string;
  encoding: Encoding;
}

/** @returns null for bytes that are no text in any of these encodings */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  for (const encoding of marked ? [marked[0]] : guesses(bytes)) {
    const text = decoded(bytes, encoding);
    if (text === null || !isText(text)) continue;
    // a mark, and bytes that happen to be UTF-8, leave no doubt; other guesses are right if what they give is usual
    if (marked || encoding === "utf-8" || isUsual(text)) return { text, encoding };
  }
  return null;
}

/** @returns null for bytes that are not in this encoding */
export function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Signs and Latin letters have a zero byte in UTF-16: behind the other in its little-endian form. */
function guesses(bytes: Uint8Array): Encoding[] {
  const head = bytes.subarray(0, 65_536);
  const zeros = [0, 0];
  head.forEach((byte, at) => byte === 0 && zeros[at % 2]!++);
  const wide: Encoding[] = zeros[1]! >= zeros[0]! ? ["utf-16le", "utf-16be"] : ["utf-16be", "utf-16le"];
  const count = zeros[0]! + zeros[1]!;
  if (count > head.length * MANY_ZEROS) return [wide[0]!];
  return count > 0 ? ["utf-8", ...wide, "gb18030"] : ["utf-8", "gb18030", ...wide];
}

const HEAD = 20_000;
const countIn = (text: string, characters: RegExp): number =>
  text.slice(0, HEAD).match(characters)?.length ?? 0;

function isText(text: string): boolean {
  const odd = countIn(text, /(?![\t\n\v\f\r])[\p{Cc}\p{Co}\p{Cn}\ufffe\uffff]/gu);
  return odd <= Math.min(HEAD, text.length) * MANY_CONTROLS;
}

function isUsual(text: string): boolean {
  const usual = countIn(text, /[\p{Script=Han}\p{P}\p{Zs}\n\t\w]/gu);
  return usual >= Math.min(HEAD, text.length) * LEAST_USUAL;
}
