/** CITATION.cff, of which every double-quoted text of JSON is one of YAML too. @see Citation File Format 1.2.0 */
import type { CitationFormat } from "./citation-format.js";
import type { CslItem } from "./csl-item.js";

export const cff: CitationFormat = {
  style: null,
  write: ({ author, title, version, number, issued, note }) =>
    cffText({
      ...{ authors: author.map(({ literal }) => literal), title, version },
      released: dayOf(issued),
      identifiers: [{ value: number, description: note }],
      licences: [],
    }),
};

export interface CffIdentifier {
  value: string;
  description: string;
}

export interface CffFile {
  authors: readonly string[];
  title: string;
  version: string;
  /** YYYY-MM-DD */
  released: string;
  identifiers: readonly CffIdentifier[];
  /** SPDX ids; none: the file does not say. */
  licences: readonly string[];
}

/** Without a newline at its end. */
export function cffText({ authors, title, version, released, identifiers, licences }: CffFile): string {
  return [
    "cff-version: 1.2.0",
    `message: ${quoted("Cite this data with what stands here.")}`,
    "type: dataset",
    `title: ${quoted(title)}`,
    "authors:",
    ...authors.map((name) => `  - name: ${quoted(name)}`),
    `version: ${quoted(version)}`,
    `date-released: ${quoted(released)}`,
    ...(licences.length === 0 ? [] : ["license:", ...licences.map((id) => `  - ${quoted(id)}`)]),
    "identifiers:",
    ...identifiers.flatMap(({ value, description }) => [
      "  - type: other",
      `    value: ${quoted(value)}`,
      `    description: ${quoted(description)}`,
    ]),
  ].join("\n");
}

function dayOf({ "date-parts": [parts] }: CslItem["issued"]): string {
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
