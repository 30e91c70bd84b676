/** Text that can be stored and shown: well-formed Unicode without characters that act on what surrounds them. */

/** LINE: ids and names; LINES: prose, which may hold tabs and line ends, and invisible characters of its source. */
export type TextForm = "LINE" | "LINES";

/** Characters that change the order of what follows them. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** Characters without a shape, but for the variation selectors, which choose among shapes of a Chinese character. */
const SHAPELESS = /(?![\ufe00-\ufe0f\u{e0100}-\u{e01ef}])[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** Surrogates that are not part of a pair, control characters, and separators of lines and paragraphs. */
const UNFIT = new RegExp(`[\\p{Cs}\\p{Cc}\\u2028\\u2029]|${SHAPELESS.source}`, "u");
const UNFIT_IN_LINES = /\p{Cs}|(?![\t\n\r])\p{Cc}/u;
const BLANK = /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u;

const LONGEST: Readonly<Record<TextForm, number>> = { LINE: 500, LINES: 100_000 };

/** Why a text cannot be stored, continuing a sentence that begins with its place; null: it can be. */
export function textProblem(text: string, form: TextForm = "LINE"): string | null {
  const found = (form === "LINE" ? UNFIT : UNFIT_IN_LINES).exec(text);
  if (!found) return null;
  const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
  const at = Array.from(text.slice(0, found.index)).length + 1;
  return `character ${at} is U+${code}, ${kindOf(found[0])}; remove it`;
}

function kindOf(character: string): string {
  if (/\p{Cs}/u.test(character)) return "half of a surrogate pair, so not valid Unicode";
  if (/[\n\r\u2028\u2029]/u.test(character)) return "the end of a line";
  if (TURNING.test(character)) return "which changes the direction of text";
  return SHAPELESS.test(character) ? "which is invisible" : "a control character";
}

/** As `textProblem`, for a text that must say something: not only blanks, and no longer than such texts are. */
export function wordsProblem(text: string, form: TextForm, longest = LONGEST[form]): string | null {
  if (text.length > longest) return `it has ${text.length} characters; at most ${longest} are stored`;
  if (BLANK.test(text)) return "it is blank; write its text";
  return textProblem(text, form);
}

/** Stands for text that was lost when it was stored or converted. */
export const REPLACEMENT = "\ufffd";
