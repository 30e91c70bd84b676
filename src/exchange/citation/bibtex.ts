import type { CitationFormat } from "./citation-format.js";
import { dayOf, type CslItem, type CslName } from "./csl-item.js";
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
    const { language, version, accessed, ...fields } = item;
    // months are named in English
    const entry = await styledText(escaped(fields as CslItem), texts, "en-US");
    const more = [
      `version={${forTex(version)}}`,
      ...(item.URL === undefined ? [] : [`urldate={${dayOf(accessed)}}`]),
      `langid={${language === "zh-CN" ? "chinese" : "english"}}`,
    ];
    return (
      entry
        // the style's keys are author and year, which all citations of a year share
        .replace(/^(@\w+\{)[^,]*/, `$1xietong_${item.id}`)
        .replace(/ \}$/, `, ${more.join(", ")} }`)
    );
  },
};

function escaped({ title, note, number, publisher, author, ...rest }: CslItem): CslItem {
  return {
    ...rest,
    ...{ title: forTex(title), note: forTex(note), number: forTex(number), author: author.map(nameForTex) },
    ...(publisher === undefined ? {} : { publisher: forTex(publisher) }),
  };
}

/** In braces where BibTeX would take a name of several words for a person's. */
function nameForTex(name: CslName): CslName {
  if ("family" in name) return { family: forTex(name.family), given: forTex(name.given) };
  const literal = forTex(name.literal);
  return { literal: /[\s,]/.test(literal) ? `{${literal}}` : literal };
}

function forTex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (character) => TEX_COMMANDS[character] ?? `\\${character}`);
}
