/** Tables of nodes and of edges, with the headers that Gephi knows; R and pandas read them as they are. */
import type { Format } from "./format.js";
import type { Value } from "./network-file.js";

/** What a spreadsheet takes for a formula. @see OWASP, CSV Injection */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\n\r]/;
const SHARED = {
  extension: "csv",
  mediaType: "text/csv; charset=utf-8",
  readers: "Gephi, R, pandas, spreadsheets",
} as const;
const LOSES =
  "what the file says of itself (it stands beside the download, and in the package); an apostrophe is put before text that a spreadsheet would run";

export const nodesCsv: Format = {
  ...SHARED,
  id: "nodes-csv",
  title: "CSV, nodes",
  keeps: "every node with all its columns, isolated ones too",
  loses: LOSES,
  *write({ nodeColumns, ...file }) {
    yield line(["Id", "Label", ...nodeColumns.map(({ name }) => name)]);
    for (const { id, label, values } of file.nodes()) yield line([id, label, ...values]);
  },
};

export const edgesCsv: Format = {
  ...SHARED,
  id: "edges-csv",
  title: "CSV, edges",
  keeps: "every edge with all its columns; the role stands in Kind, for Gephi keeps Type for the direction",
  loses: `isolated nodes (see nodes); ${LOSES}`,
  *write({ edgeColumns, isDirected, ...file }) {
    const type = isDirected ? "Directed" : "Undirected";
    yield line([
      ...["Source", "Target", "Type", "Kind", "Id", "Label", "Weight"],
      ...edgeColumns.map(({ name }) => name),
    ]);
    for (const { id, source, target, role, weight, values } of file.edges())
      yield line([source, target, type, role, id, role, weight, ...values]);
  },
};

function line(cells: readonly Value[]): string {
  let text = cell(cells[0]!);
  for (let at = 1; at < cells.length; at++) text += `,${cell(cells[at]!)}`;
  return `${text}\r\n`;
}

function cell(value: Value): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
