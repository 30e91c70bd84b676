/** Text within XML 1.0. */

/** Control characters and lone surrogates, most of which XML 1.0 has no way to write. */
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

/** Fit for an element or an attribute in double quotes; what XML cannot hold is left out. */
export function xml(text: string): string {
  return text.replace(FORBIDDEN, "").replace(SPECIAL, (character) => ENTITIES[character]!);
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
