/** Labels of fields and values in the given language. A field without a label is shown by its name. */
import { PAIR_MEASURES } from "../../analysis/pairs/measures/registry.js";
import { NETWORK_MEASURES } from "../../analysis/network/measures/registry.js";
import { FIELD_WORDS } from "./field-words.js";
import { VALUE_WORDS } from "./value-words.js";

export type Language = "zh" | "en";

const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  ...FIELD_WORDS,
  ...Object.fromEntries(
    [...PAIR_MEASURES, ...NETWORK_MEASURES].map(({ field, titleZh, titleEn }) => [
      field,
      [titleZh, titleEn] as const,
    ]),
  ),
};

export function wordFor(field: string, language: Language): string {
  const known = [field, field.replace(/(Zh|En)$/, "")].map((name) =>
    Object.hasOwn(WORDS, name) ? WORDS[name] : null,
  );
  const words = known.find((label) => label !== null);
  if (words) return words[language === "zh" ? 0 : 1];
  const spaced = field.replace(
    /([a-z\d])([A-Z])/g,
    (_, end: string, start: string) => `${end} ${start.toLowerCase()}`,
  );
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

export function wordForValue(value: string, language: Language): string {
  const known = Object.hasOwn(VALUE_WORDS, value) ? VALUE_WORDS[value] : undefined;
  return known?.[language === "zh" ? 0 : 1] ?? value;
}
