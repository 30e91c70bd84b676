/** CITATION.cff. Strings are written as JSON, which is valid YAML. @see Citation File Format 1.2.0 */
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
  /** SPDX ids; empty: the file states no licence. */
  licences: readonly string[];
}

/** The text of the file, without a final newline. */
export function cffText({ authors, title, version, released, identifiers, licences }: CffFile): string {
  return [
    "cff-version: 1.2.0",
    `message: ${quoted("To cite this data, use the metadata in this file.")}`,
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
