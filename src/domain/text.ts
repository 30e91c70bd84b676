/** Text that can be stored: well-formed Unicode without control characters. Anything else comes back changed, or not at all. */

/** Surrogates that are not part of a pair, control characters, and separators of lines and paragraphs. */
const UNFIT = /[\p{Cs}\p{Cc}\u2028\u2029]/u;
/** All texts but ids may hold tabs and line ends. */
const UNFIT_IN_LINES = /\p{Cs}|(?![\t\n\r])\p{Cc}/u;

export type TextForm = "LINE" | "LINES";

/** Why a text cannot be stored, continuing a sentence that begins with its place; null: it can be. */
export function textProblem(text: string, form: TextForm = "LINE"): string | null {
  const found = (form === "LINE" ? UNFIT : UNFIT_IN_LINES).exec(text);
  if (!found) return null;
  const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
  const at = Array.from(text.slice(0, found.index)).length + 1;
  const what = /\p{Cs}/u.test(found[0])
    ? "half of a surrogate pair, so not valid Unicode"
    : "a control character";
  return `character ${at} is U+${code}, ${what}; remove it`;
}

/** Stands for text that was lost when it was stored or converted. */
export const REPLACEMENT = "\ufffd";
