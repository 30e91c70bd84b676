/** Labels of fields and values in the given language. A field without a label is shown by its name. */
import { PAIR_MEASURES } from "../../analysis/pairs/measures/registry.js";
import { NETWORK_MEASURES } from "../../analysis/network/measures/registry.js";
import { FIELD_WORDS } from "./field-words.js";
import { VALUE_WORDS } from "./value-words.js";

export type Language = "zh" | "en";

const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  ...FIELD_WORDS,
  ...Object.fromEntries(
    PAIR_MEASURES.map(({ field, titleZh, titleEn }) => [field, [titleZh, titleEn] as const]),
  ),
  ...Object.fromEntries(
    NETWORK_MEASURES.map(({ field, titleZh, titleEn }) => [field, [titleZh, capital(titleEn)] as const]),
  ),
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Aliases of named questions that end in a decade: `partners1980s`. */
const OF_DECADE = /^(in|partners|between)(\d{4})s(Later)?$/;
const DECADE_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  in: ["", "In the "],
  partners: ["合作机构最多，", "Most partners, "],
  between: ["中介中心性最高，", "Most between others, "],
};

function ofDecade(field: string, language: Language): string | null {
  const [, what, decade, later] = OF_DECADE.exec(field) ?? [];
  if (what === undefined) return null;
  const [zh, en] = DECADE_WORDS[what]!;
  return language === "zh"
    ? `${zh}${decade} 年代${later ? "（按现机构）" : ""}`
    : `${en}${decade}s${later ? ", by today's bodies" : ""}`;
}

export function wordFor(field: string, language: Language): string {
  const decade = ofDecade(field, language);
  if (decade !== null) return decade;
  const known = [field, field.replace(/(Zh|En)$/, "")].map((name) =>
    Object.hasOwn(WORDS, name) ? WORDS[name] : null,
  );
  const words = known.find((label) => label !== null);
  if (words) return words[language === "zh" ? 0 : 1];
  return capital(
    field.replace(/([a-z\d])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`),
  );
}

export function wordForValue(value: string, language: Language): string {
  const known = Object.hasOwn(VALUE_WORDS, value) ? VALUE_WORDS[value] : undefined;
  return known?.[language === "zh" ? 0 : 1] ?? value;
}
