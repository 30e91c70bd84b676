/** CITATION.cff, of which every double-quoted text of JSON is one of YAML too. @see Citation File Format 1.2.0 */
import type { CitationFormat } from "./citation-format.js";
import type { CslItem } from "./csl-item.js";

export const cff: CitationFormat = { style: null, write: cffText };

function cffText({ author, title, version, number, issued, note }: CslItem): string {
  const names = author.map(({ literal }) => `  - name: ${quoted(literal)}`);
  return [
    "cff-version: 1.2.0",
    `message: ${quoted("Cite this data with what stands here.")}`,
    "type: dataset",
    `title: ${quoted(title)}`,
    "authors:",
    ...names,
    `version: ${quoted(version)}`,
    `date-released: ${quoted(dayOf(issued))}`,
    "identifiers:",
    "  - type: other",
    `    value: ${quoted(number)}`,
    `    description: ${quoted(note)}`,
  ].join("\n");
}

function dayOf({ "date-parts": [parts] }: CslItem["issued"]): string {
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
