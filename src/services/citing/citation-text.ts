/** Formats citations. Styles and locales of the CSL project are in `styles/`, with their licence. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { ServiceImprint } from "../../domain/imprint.js";
import { cslItem, type CitationLanguage, type PrintedCitation } from "../../exchange/citation/csl-item.js";
import type { CitationFormat } from "../../exchange/citation/citation-format.js";
import { CITATION_FORMATS, type CitationStyle } from "../../exchange/citation/registry.js";
import { PACKAGE_ROOT } from "../../package-root.js";

export type { CitationLanguage, CitationStyle };
export const CITATION_STYLES = Object.keys(CITATION_FORMATS) as CitationStyle[];

const FOLDER = path.join(PACKAGE_ROOT, "styles");
const LOCALES = ["zh-CN", "en-US"];
const read = new Map<string, string>();

/** @param imprint of the service that the reference leads to */
export async function citationText(
  citation: PrintedCitation,
  name: CitationStyle,
  imprint: ServiceImprint,
  language: CitationLanguage,
): Promise<string> {
  const format: CitationFormat = CITATION_FORMATS[name];
  const locales = Object.fromEntries(LOCALES.map((locale) => [locale, fileText(`locales-${locale}.xml`)]));
  const style = format.style === null ? "" : fileText(`${format.style}.csl`);
  return format.write(cslItem(citation, imprint, language), { style, locales });
}

function fileText(name: string): string {
  const text = read.get(name) ?? readFileSync(path.join(FOLDER, name), "utf8");
  read.set(name, text);
  return text;
}
