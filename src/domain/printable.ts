/** Texts from data, files and callers, for a terminal, which acts on control characters. */

const UNPRINTABLE = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
const escapeOf = (character: string): string => `\\u{${character.codePointAt(0)!.toString(16)}}`;

/** Text for a terminal: characters that would act on it are shown by their code. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, escapeOf);

/** JSON for a terminal: the same value, with characters that would act on it written as JSON escapes them. */
export function printableJson(json: string): string {
  const units = (text: string): string =>
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0"))
      .map((code) => `\\u${code}`)
      .join("");
  return json.replace(UNPRINTABLE, units);
}
