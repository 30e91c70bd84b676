/** Splits an object of a GraphQL answer into table cells and nested lists. */
import { wordForValue, type Language } from "./words.js";

export type Fields = Readonly<Record<string, unknown>>;

export interface Parts {
  /** Path of a field, such as `document.publishedOn`, and its text. */
  cells: [path: string, text: string][];
  lists: [path: string, rows: Fields[]][];
}

const HIDDEN = new Set(["key", "__typename", "cursor", "pageInfo"]);
const NAMES = {
  zh: ["nameZh", "nameEn", "shortZh", "title", "text", "namedForm", "id"],
  en: ["nameEn", "nameZh", "shortZh", "title", "text", "namedForm", "id"],
};

export function isFields(value: unknown): value is Fields {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** The objects of a list or of a connection; null for anything else. */
export function rowsOf(value: unknown): Fields[] | null {
  if (Array.isArray(value)) return value.every(isFields) ? value : null;
  if (!isFields(value)) return null;
  if (Array.isArray(value.nodes)) return rowsOf(value.nodes);
  if (!Array.isArray(value.edges)) return null;
  return (
    rowsOf(value.edges)?.map(({ node, ...edge }) => ({ ...(isFields(node) ? node : {}), ...edge })) ?? null
  );
}

/** The fields of a connection other than its objects, such as `totalCount`. */
export function besideRows(value: unknown): Fields {
  if (!isFields(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== "nodes" && name !== "edges"));
}

/** The name of an object in the given language; null where it has none. */
export function nameOf(fields: Fields, language: Language): string | null {
  const found = NAMES[language].map((name) => fields[name]).find((value) => typeof value === "string");
  return found ?? null;
}

/**
 * @param inCell number of values of a listed object that fit into a cell: its name, or its name and one more value
 */
export function takeApart(fields: Fields, language: Language, inCell: 1 | 2 = 2, prefix = ""): Parts {
  const parts: Parts = { cells: [], lists: [] };
  for (const [name, value] of Object.entries(fields)) {
    if (HIDDEN.has(name) || isOtherLanguage(name, fields, language)) continue;
    const path = prefix + name;
    const rows = rowsOf(value);
    if (rows) addList(parts, path, rows, value, language, inCell);
    else if (isFields(value)) addObject(parts, path, value, language, inCell);
    else parts.cells.push([name === "on" ? `${prefix}date` : path, textOf(value, language)]);
  }
  return parts;
}

function addList(
  parts: Parts,
  path: string,
  rows: Fields[],
  value: unknown,
  language: Language,
  inCell: 1 | 2,
): void {
  const inline = rows.map((row) => inlineText(row, language, inCell));
  if (inline.every((text) => text !== null)) parts.cells.push([path, joined(inline, language)]);
  else parts.lists.push([path, rows]);
  append(parts, takeApart(besideRows(value), language, inCell, `${path}.`));
}

function addObject(parts: Parts, path: string, value: Fields, language: Language, inCell: 1 | 2): void {
  const name = nameOf(value, language);
  if (name !== null) parts.cells.push([path, name]);
  const rest = name === null ? value : withoutNames(value);
  append(parts, takeApart(rest, language, inCell, `${path}.`));
}

function append(parts: Parts, more: Parts): void {
  parts.cells.push(...more.cells);
  parts.lists.push(...more.lists);
}

/** Text of a row with a name and at most one more value, such as 人社部（牵头）; null if it needs its own lines, as quotations do. */
function inlineText(row: Fields, language: Language, most: 1 | 2): string | null {
  if ("quote" in row) return null;
  const name = nameOf(row, language);
  const { cells, lists } = takeApart(name === null ? row : withoutNames(row), language);
  if (lists.length > 0) return null;
  const texts = [...(name === null ? [] : [name]), ...cells.map(([, text]) => text)];
  if (texts.length > most || texts[0] === undefined) return null;
  if (!texts[1]) return texts[0];
  return language === "zh" ? `${texts[0]}（${texts[1]}）` : `${texts[0]} (${texts[1]})`;
}

function withoutNames(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !NAMES.zh.includes(name)));
}

/** Whether the field is the other language of a text that is also given in this one. */
function isOtherLanguage(name: string, fields: Fields, language: Language): boolean {
  const isGiven = (field: string): boolean => typeof fields[field] === "string";
  if (language === "en" && name === "shortZh") return isGiven("nameEn");
  const [own, other] = language === "zh" ? ["Zh", "En"] : ["En", "Zh"];
  const base = name.endsWith(other) ? name.slice(0, -2) : null;
  if (base !== null && isGiven(base + own)) return true;
  return language === "zh" ? isGiven(`${name}Zh`) : base !== null && isGiven(base);
}

export function textOf(value: unknown, language: Language): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value))
    return joined(
      value.map((element) => textOf(element, language)),
      language,
    );
  if (typeof value === "number")
    return String(Number.isInteger(value) ? value : Number(value.toPrecision(4)));
  if (typeof value === "object") return JSON.stringify(value);
  return typeof value === "string" || typeof value === "boolean" ? wordForValue(String(value), language) : "";
}

function joined(texts: readonly (string | null)[], language: Language): string {
  return texts.join(language === "zh" ? "、" : ", ");
}
