/** Registry of citation formats, by the names of the GraphQL enum and the command line. */
import { bibtex } from "./bibtex.js";
import { cff } from "./cff.js";
import type { CitationFormat } from "./citation-format.js";
import { styledText } from "./styled-text.js";

const printed = (style: string): CitationFormat => ({
  style,
  write: (item, texts) => styledText(item, texts),
});

export const CITATION_FORMATS = {
  GB_T_7714: printed("gb-t-7714-2015-numeric"),
  APA: printed("apa"),
  BIBTEX: bibtex,
  CSL_JSON: { style: null, write: (item) => JSON.stringify([item], null, 2) },
  CFF: cff,
} as const satisfies Record<string, CitationFormat>;

export type CitationStyle = keyof typeof CITATION_FORMATS;
