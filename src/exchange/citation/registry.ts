/** Registry of citation formats, by the names of the GraphQL enum and the command line. */
import { bibtex } from "./bibtex.js";
import { cff } from "./cff.js";
import type { CitationFormat } from "./citation-format.js";
import type { CslItem } from "./csl-item.js";
import { forProcessors, styledText } from "./styled-text.js";

const isChinese = ({ language }: CslItem): boolean => language === "zh-CN";

/** GB/T 7714 prints no version of a data set, but what follows the title. */
const gbT7714: CitationFormat = {
  style: "gb-t-7714-2015-numeric",
  write: (item, texts) => {
    const version = isChinese(item) ? `数据版本 ${item.version}，` : `data version ${item.version}, `;
    return styledText({ ...item, number: version + item.number }, texts, item.language);
  },
};

/** The Chinese locale has 版 for "version", which reads as "edition". */
const apa: CitationFormat = {
  style: "apa",
  write: ({ version, ...item }, texts) =>
    isChinese({ ...item, version })
      ? styledText(
          { ...item, version: "", number: `${item.number}；数据版本 ${version}` },
          texts,
          item.language,
        )
      : styledText({ ...item, version }, texts, item.language),
};

export const CITATION_FORMATS = {
  GB_T_7714: gbT7714,
  APA: apa,
  BIBTEX: bibtex,
  CSL_JSON: { style: null, write: (item) => JSON.stringify([forProcessors(item)], null, 2) },
  CFF: cff,
} as const satisfies Record<string, CitationFormat>;

export type CitationStyle = keyof typeof CITATION_FORMATS;
