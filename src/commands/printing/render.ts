/** Renders any answer of the schema as text: lists as tables, nested lists indented below their row, then single values. */
import { areStatements, evidenceLines } from "./evidence.js";
import {
  besideRows,
  isFields,
  nameOf,
  rowsOf,
  takeApart,
  textOf,
  type Fields,
  type Parts,
} from "./fields.js";
import { withNamedEnds } from "./link-ends.js";
import { table, wrap } from "./table.js";
import { wordFor, wordForValue, type Language } from "./words.js";

export interface Style {
  language: Language;
  /** Whether the statements that support the answer are shown. */
  evidence: boolean;
  /** Columns of the terminal; null: no limit. */
  width: number | null;
}

const INDENT = "   ";
/** Cell of a row that lacks a value which other rows have. */
const EMPTY_CELL = "—";

export function renderAnswer(data: Fields, style: Style): string {
  const roots = Object.entries(data).map(([name, value]) => {
    const lines = renderRoot(withNamedEnds(value, style.language), style);
    return Object.keys(data).length > 1 ? [`${wordFor(name, style.language)}:`, ...indented(lines)] : lines;
  });
  return roots.map((lines) => lines.join("\n")).join("\n\n");
}

function renderRoot(value: unknown, style: Style): string[] {
  const rows = rowsOf(value);
  const rest = rows === null && isFields(value) ? value : besideRows(value);
  const lines = rows ? renderRows(rows, style) : [];
  const more = renderFields(rest, style);
  if (rows || more.length > 0) return [...lines, ...(rows && more.length > 0 ? [""] : []), ...more];
  return [textOf(value, style.language) || wordForValue("nothing", style.language)];
}

/** Renders a single object: its name, its lists under headings, its single values. */
function renderFields(fields: Fields, style: Style): string[] {
  const parts = takeApart(fields, style.language, 1);
  const name = nameOf(fields, style.language);
  const title = name === null ? [] : [`${name}${typeof fields.id === "string" ? ` (${fields.id})` : ""}`, ""];
  const lists = shownLists(parts, style).flatMap(([path, rows]) => [
    `${pathWords(path, style.language)}:`,
    ...indented(renderList(rows, narrower(style))),
    "",
  ]);
  const cells = parts.cells.filter(([path, text]) => name === null || (path !== "id" && text !== name));
  return [...title, ...lists, ...figures(cells, style.language)];
}

function renderRows(rows: readonly Fields[], style: Style): string[] {
  if (rows.length === 0) return [wordForValue("nothing", style.language)];
  if (areStatements(rows)) return renderStatements(rows, style);
  const parts = rows.map((row) => takeApart(row, style.language));
  const paths = [...new Set(parts.flatMap(({ cells }) => cells.map(([path]) => path)))];
  const columns = paths.filter((path) => parts.some(({ cells }) => cellAt(cells, path) !== ""));
  const cells = parts.map((part) => columns.map((path) => cellAt(part.cells, path) || EMPTY_CELL));
  const head = columns.map((path) => pathWords(path, style.language));
  const beneath = rows.map((row, at) => renderBeneath(row, parts[at]!, style));
  const isTitles = columns.length <= 1 && beneath.every((lines) => lines.length > 0);
  if (isTitles) return beneath.flat().slice(1);
  return [...table(head, cells, style.width).split("\n"), ...beneath.flat()];
}

/** Statements as a table of claims, followed by their quotations. */
function renderStatements(rows: readonly Fields[], style: Style): string[] {
  const claims = rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => name !== "quote" && name !== "reviewNote")),
  );
  const quotes = style.evidence ? ["", ...renderList(rows, style)] : [];
  return [...renderRows(claims, style), ...quotes];
}

function cellAt(cells: Parts["cells"], path: string): string {
  return cells.find(([name]) => name === path)?.[1] ?? "";
}

/** The nested lists of a table row, under the row's name. */
function renderBeneath(row: Fields, parts: Parts, style: Style): string[] {
  const lists = shownLists(parts, style);
  if (lists.length === 0) return [];
  const several = lists.length > 1;
  const lines = lists.flatMap(([path, rows]) => {
    const inner = renderList(rows, narrower(style));
    return several ? [`${pathWords(path, style.language)}:`, ...indented(inner)] : inner;
  });
  return ["", titleOf(row, style.language), ...indented(lines)];
}

function renderList(rows: readonly Fields[], style: Style): string[] {
  if (!areStatements(rows)) return renderRows(rows, style);
  const lines = evidenceLines(rows, style.language);
  return style.width === null ? lines : lines.flatMap((line) => wrap(line, style.width!));
}

function shownLists({ lists }: Parts, { evidence }: Style): Parts["lists"] {
  return evidence ? lists : lists.filter(([, rows]) => !areStatements(rows));
}

/** A row's rank, and its own name or those of the objects in it. */
function titleOf(row: Fields, language: Language): string {
  const joined = Object.values(row).flatMap((value) =>
    isFields(value) ? (nameOf(value, language) ?? []) : [],
  );
  const name = nameOf(row, language) ?? (typeof row.name === "string" ? row.name : joined.join(" · "));
  return [textOf(row.rank, language), name].filter(Boolean).join("  ");
}

/** One line per field with its subfields: `Data version: Number 1 · Content hash …`. */
function figures(cells: Parts["cells"], language: Language): string[] {
  const groups = new Map<string, Parts["cells"]>();
  for (const cell of cells) {
    const head = cell[0].split(".")[0]!;
    groups.set(head, [...(groups.get(head) ?? []), cell]);
  }
  return [...groups].flatMap(([head, group]) => {
    const shown = group.filter(([, text]) => text !== "");
    const texts = shown.map(([path, text]) =>
      path === head ? text : `${pathWords(path.slice(head.length + 1), language)} ${text}`,
    );
    return shown.length > 0 ? [`${wordFor(head, language)}: ${texts.join(" · ")}`] : [];
  });
}

function pathWords(path: string, language: Language): string {
  const words = path.split(".").map((name) => wordFor(name, language));
  return words.join(language === "zh" ? "·" : ": ");
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === "" ? "" : INDENT + line));
}

function narrower(style: Style): Style {
  return style.width === null ? style : { ...style, width: Math.max(20, style.width - INDENT.length) };
}
