import type { CitationFormat } from "./citation-format.js";
import { styledText } from "./styled-text.js";

/** Signs that TeX acts on, as it is told to print them. */
const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

export const bibtex: CitationFormat = {
  style: "bibtex",
  write: async (item, texts) => {
    const entry = await styledText(item, texts, escaped);
    // the style names entries by author and year, which all citations of a year share
    return entry.replace(/^(@\w+\{)[^,]*/, `$1xietong_${item.id}`);
  },
};

function escaped(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}
