/** Formats an item in a CSL style with citeproc-js. */
import type { CslItem } from "./csl-item.js";

export interface StyleTexts {
  /** A CSL style as XML. */
  style: string;
  /** Locales as XML, by language. */
  locales: Readonly<Record<string, string>>;
}

/**
 * citeproc-js reads tags and quotation marks in fields, and prints the first as nothing and the second as those of the
 * locale. While it works, characters for private use stand for them, which no title holds.
 */
const STAND_INS: readonly (readonly [character: string, standIn: string])[] = [
  ["<", "\ue000"],
  ['"', "\ue001"],
  ["'", "\ue002"],
];

/** @param locale language of the words that the style adds */
export async function styledText(
  item: CslItem,
  { style, locales }: StyleTexts,
  locale: string,
): Promise<string> {
  // loaded lazily: a megabyte that nothing else needs
  const { default: CSL } = await import("citeproc");
  const hidden = withTexts(item, (text) =>
    STAND_INS.reduce((before, [character, standIn]) => before.replaceAll(character, standIn), text),
  );
  const engine = new CSL.Engine(
    { retrieveLocale: (language) => locales[language] ?? false, retrieveItem: () => hidden },
    style,
    locale,
    true,
  );
  engine.setOutputFormat("text");
  engine.updateItems([item.id]);
  const made = engine.makeBibliography();
  const text = made === false ? "" : made[1].join("").trim();
  return STAND_INS.reduce((before, [character, standIn]) => before.replaceAll(standIn, character), text);
}

/** What CSL processors read as a tag begins with this. */
const TAG = /<(?=\/?(?:i|b|sup|sub|sc|span)\b)/g;
/** Invisible; after `<`, it keeps a CSL processor from reading a tag. */
const WORD_JOINER = "\u2060";

/** The item for other CSL processors, to which a tag in a title is text too. */
export function forProcessors(item: CslItem): CslItem {
  return withTexts(item, (text) => text.replace(TAG, `<${WORD_JOINER}`));
}

/** The value with each text in it changed. */
function withTexts<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === "string") return change(value) as Value;
  if (Array.isArray(value)) return value.map((one: unknown) => withTexts(one, change)) as Value;
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([name, one]) => [name, withTexts<unknown>(one, change)]);
  return Object.fromEntries(entries) as Value;
}
