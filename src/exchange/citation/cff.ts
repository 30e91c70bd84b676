/** CITATION.cff. Strings are written as JSON, which is valid YAML. @see Citation File Format 1.2.0 */
import type { CitationFormat } from "./citation-format.js";
import { dayOf, type CslName } from "./csl-item.js";

export const cff: CitationFormat = {
  style: null,
  write: ({
    author,
    language,
    title,
    version,
    number,
    issued,
    accessed,
    note,
    publisher = null,
    URL = null,
  }) =>
    cffText({
      request: language === "zh-CN" ? "引用此数据，请使用本文件中的信息。" : REQUEST,
      ...{ authors: author, title, version, publisher, address: URL },
      ...{ released: dayOf(issued), accessed: dayOf(accessed) },
      identifiers: [{ value: number, description: note }],
      licence: null,
      parts: [],
    }),
};

export interface CffIdentifier {
  value: string;
  description: string;
}

/** A data set that the file's data is made of. */
export interface CffPart {
  authors: readonly CslName[];
  title: string;
  publisher: string | null;
  /** An SPDX id; null: it has none. */
  licence: string | null;
  notes: string;
}

/** How a file asks to be cited. */
export const REQUEST = "To cite this data, use the metadata in this file.";

export interface CffFile {
  request: string;
  authors: readonly CslName[];
  title: string;
  version: string;
  publisher: string | null;
  address: string | null;
  /** YYYY-MM-DD */
  released: string;
  /** YYYY-MM-DD; null: the file does not say. */
  accessed: string | null;
  identifiers: readonly CffIdentifier[];
  /** The SPDX id of the only licence; a list of licences would mean that any of them may be chosen. */
  licence: string | null;
  /** Where several data sets are combined: each with its licence, all of which apply. */
  parts: readonly CffPart[];
}

/** The text of the file, without a final newline. */
export function cffText(file: CffFile): string {
  const { request, authors, title, version, released, address, identifiers, licence, parts } = file;
  const all =
    parts.length > 0 ? " The licences of all its data sets, listed as references, apply together." : "";
  return [
    "cff-version: 1.2.0",
    `message: ${quoted(request + all)}`,
    "type: dataset",
    `title: ${quoted(title)}`,
    "authors:",
    ...authors.flatMap((name) => listed(nameFields(name), "  ")),
    `version: ${quoted(version)}`,
    `date-released: ${quoted(released)}`,
    ...given("url", address),
    ...given("license", licence),
    "identifiers:",
    ...identifiers.flatMap(({ value, description }) =>
      listed(["type: other", `value: ${quoted(value)}`, `description: ${quoted(description)}`], "  "),
    ),
    ...preferred(file),
    ...(parts.length > 0 ? ["references:", ...parts.flatMap((part) => listed(partFields(part), "  "))] : []),
  ].join("\n");
}

/** Publisher and date of access have no place but in a reference. */
function preferred(file: CffFile): string[] {
  const { authors, title, version, publisher, address, released, accessed } = file;
  if (publisher === null) return [];
  const fields = [
    "type: data",
    `title: ${quoted(title)}`,
    "authors:",
    ...authors.flatMap((name) => listed(nameFields(name), "  ")),
    "publisher:",
    `  name: ${quoted(publisher)}`,
    `version: ${quoted(version)}`,
    `date-released: ${quoted(released)}`,
    ...given("date-accessed", address === null ? null : accessed),
    ...given("url", address),
  ];
  return ["preferred-citation:", ...fields.map((line) => `  ${line}`)];
}

function partFields({ authors, title, publisher, licence, notes }: CffPart): string[] {
  return [
    "type: data",
    `title: ${quoted(title)}`,
    "authors:",
    ...authors.flatMap((name) => listed(nameFields(name), "  ")),
    ...(publisher === null ? [] : ["publisher:", `  name: ${quoted(publisher)}`]),
    ...given("license", licence),
    `notes: ${quoted(notes)}`,
  ];
}

function nameFields(name: CslName): string[] {
  if ("literal" in name) return [`name: ${quoted(name.literal)}`];
  return [`family-names: ${quoted(name.family)}`, `given-names: ${quoted(name.given)}`];
}

/** The lines as one element of a YAML list. */
function listed(lines: readonly string[], indent: string): string[] {
  return lines.map((line, at) => `${indent}${at === 0 ? "- " : "  "}${line}`);
}

function given(field: string, value: string | null): string[] {
  return value === null ? [] : [`${field}: ${quoted(value)}`];
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
