import type { CitationFormat } from "./citation-format.js";
import type { CslItem } from "./csl-item.js";
import { styledText } from "./styled-text.js";

/** TeX special characters with a command of their own; all others are escaped by a backslash. */
const TEX_COMMANDS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

export const bibtex: CitationFormat = {
  style: "bibtex",
  write: async (item, texts) => {
    const entry = await styledText(escaped(item), texts);
    // the style's keys are author and year, which all citations of a year share
    return entry.replace(/^(@\w+\{)[^,]*/, `$1xietong_${item.id}`);
  },
};

function escaped(item: CslItem): CslItem {
  return { ...item, title: forTex(item.title), note: forTex(item.note) };
}

function forTex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (character) => TEX_COMMANDS[character] ?? `\\${character}`);
}
