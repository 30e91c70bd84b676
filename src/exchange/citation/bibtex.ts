import type { CitationFormat } from "./citation-format.js";
import type { CslItem } from "./csl-item.js";
import { styledText } from "./styled-text.js";

/** Signs that TeX acts on, as it is told to print them; of all others it is enough to put a backslash in front. */
const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

export const bibtex: CitationFormat = {
  style: "bibtex",
  write: async (item, texts) => {
    const entry = await styledText(escaped(item), texts);
    // the style names entries by author and year, which all citations of a year share
    return entry.replace(/^(@\w+\{)[^,]*/, `$1xietong_${item.id}`);
  },
};

function escaped(item: CslItem): CslItem {
  return { ...item, title: forTex(item.title), note: forTex(item.note) };
}

function forTex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}
