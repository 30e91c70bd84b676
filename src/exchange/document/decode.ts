/** Text of a file in UTF-8, GB 18030 or UTF-16, whichever fits. */
import { refusedDocument } from "./refused.js";

const BYTE_ORDERS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];
/** Share of zero bytes above which a file without a mark is UTF-16, or none of its characters is Chinese. */
const MANY_ZEROS = 0.05;
/** Share of control characters above which a file is no text. */
const MANY_CONTROLS = 0.01;
/** Share of Chinese and Latin characters, digits and signs below which an encoding is the wrong one. */
const LEAST_USUAL = 0.5;

/** @throws UserError BAD_SOURCE for a file that is no text */
export function decodeText(bytes: Uint8Array, name: string): string {
  const marked = BYTE_ORDERS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  const encodings = marked ? [marked[1]] : guesses(bytes);
  for (const encoding of encodings) {
    const text = decoded(bytes, encoding);
    if (text !== null && isText(text)) return text.replace(/\r\n?/g, "\n");
  }
  throw refusedDocument({
    name,
    reason: "it is binary, or in an encoding other than UTF-8, GB 18030 and UTF-16",
  });
}

function guesses(bytes: Uint8Array): string[] {
  const head = bytes.subarray(0, 65_536);
  const zeros = { even: 0, odd: 0 };
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? "even" : "odd"]++;
  });
  if (zeros.even + zeros.odd > head.length * MANY_ZEROS)
    return zeros.odd >= zeros.even ? ["utf-16le"] : ["utf-16be"];
  return ["utf-8", "gb18030", "utf-16le", "utf-16be"];
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isText(text: string): boolean {
  const head = text.slice(0, 20_000);
  const controls = head.match(/(?![\t\n\v\f\r])[\p{Cc}\ufffe\uffff]/gu)?.length ?? 0;
  const rare = head.match(/[\p{Co}\p{Cn}]/gu)?.length ?? 0;
  const usual = head.match(/[\p{Script=Han}\p{P}\p{Zs}\n\t\w]/gu)?.length ?? 0;
  return controls + rare <= head.length * MANY_CONTROLS && usual >= head.length * LEAST_USUAL;
}
