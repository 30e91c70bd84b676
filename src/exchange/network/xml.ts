/** Escapes text for XML 1.0. */

/** Control characters and lone surrogates, most of which XML 1.0 does not allow. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu;
const SPECIAL = /[&<>"\t\n\r]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Escapes for element content and double-quoted attributes; characters that XML does not allow are dropped. */
export function xml(text: string): string {
  return text.replace(FORBIDDEN, "").replace(SPECIAL, (character) => ENTITIES[character]!);
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
