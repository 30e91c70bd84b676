/** Tables of nodes and of edges, with the headers that Gephi knows; R and pandas read them as they are. */
import type { Format } from "./format.js";
import type { Column, NetworkFile, Value } from "./network-file.js";

/** What a spreadsheet takes for a formula. @see OWASP, CSV Injection */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\n\r]/;
/** Either; few cells are so. */
const SPECIAL = /^[=+\-@\t]|[",\n\r]/;
const SHARED = {
  extension: "csv",
  mediaType: "text/csv; charset=utf-8",
  readers: "Gephi, R, pandas, spreadsheets",
} as const;
const LOSES =
  "what the file says of itself (it stands beside the download, and in the package); an apostrophe is put before text that a spreadsheet would run";

const text = (name: string, description: string): Column => ({ name, type: "string", description });

/** The columns of the table of nodes, in order. */
export function nodesTable({ nodeColumns }: Pick<NetworkFile, "nodeColumns">): Column[] {
  return [text("Id", "id of the node"), text("Label", "short name, to be shown"), ...nodeColumns];
}

/** The columns of the table of edges, in order. */
export function edgesTable({ edgeColumns }: Pick<NetworkFile, "edgeColumns">): Column[] {
  return [
    text("Source", "id of the node where the edge begins"),
    text("Target", "id of the node where it ends"),
    text("Type", "Directed or Undirected, as Gephi reads it"),
    text("Kind", "what the edge says: LEADS, PARTICIPATES_IN or SHARES"),
    text("Id", "id of the edge"),
    text("Label", "the same as Kind, to be shown"),
    { name: "Weight", type: "double", description: "1 for each role, or how many the two share" },
    ...edgeColumns,
  ];
}

export const nodesCsv: Format = {
  ...SHARED,
  id: "nodes-csv",
  title: "CSV, nodes",
  keeps: "every node with all its columns, isolated ones too",
  loses: LOSES,
  *write(file) {
    yield line(nodesTable(file).map(({ name }) => name));
    for (const { id, label, values } of file.nodes()) yield line([id, label, ...values]);
  },
};

export const edgesCsv: Format = {
  ...SHARED,
  id: "edges-csv",
  title: "CSV, edges",
  keeps: "every edge with all its columns; the role stands in Kind, for Gephi keeps Type for the direction",
  loses: `isolated nodes (see nodes); ${LOSES}`,
  *write(file) {
    const type = file.isDirected ? "Directed" : "Undirected";
    yield line(edgesTable(file).map(({ name }) => name));
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
  if (!SPECIAL.test(value)) return value;
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
