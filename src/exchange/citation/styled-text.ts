/** Formats an item in a CSL style with citeproc-js. */
import type { CslItem } from "./csl-item.js";

export interface StyleTexts {
  /** A CSL style as XML. */
  style: string;
  /** Locales as XML, by language. */
  locales: Readonly<Record<string, string>>;
}

export async function styledText(item: CslItem, { style, locales }: StyleTexts): Promise<string> {
  // loaded lazily: a megabyte that nothing else needs
  const { default: CSL } = await import("citeproc");
  const engine = new CSL.Engine(
    { retrieveLocale: (language) => locales[language] ?? false, retrieveItem: () => item },
    style,
  );
  engine.setOutputFormat("text");
  engine.updateItems([item.id]);
  const made = engine.makeBibliography();
  return made === false ? "" : made[1].join("").trim();
}
