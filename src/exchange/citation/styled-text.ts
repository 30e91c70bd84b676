/** Writes an item in a style of the CSL project, by citeproc-js. */
import type { CslItem } from "./csl-item.js";

export interface StyleTexts {
  /** A CSL style as XML. */
  style: string;
  /** Locales as XML, by language. */
  locales: Readonly<Record<string, string>>;
}

/** A name that citeproc-js does not use for a format of its own. */
const FORMAT = "xietong";

/** @param escape for signs that mean something to the format written */
export async function styledText(
  item: CslItem,
  { style, locales }: StyleTexts,
  escape: (text: string) => string = (text) => text,
): Promise<string> {
  // a megabyte that nothing else needs
  const { default: CSL } = await import("citeproc");
  CSL.Output.Formats[FORMAT] = {
    ...CSL.Output.Formats.text,
    text_escape: (text?: string) => escape(text ?? ""),
  };
  const engine = new CSL.Engine(
    { retrieveLocale: (language) => locales[language] ?? false, retrieveItem: () => item },
    style,
  );
  engine.setOutputFormat(FORMAT);
  engine.updateItems([item.id]);
  const made = engine.makeBibliography();
  return made === false ? "" : made[1].join("").trim();
}
