/** CSV tables of nodes and edges with Gephi's column names; R and pandas read them too. */
import type { Format } from "./format.js";
import { edgeId, type Column, type NetworkFile, type Value } from "./network-file.js";

/** Text that a spreadsheet would evaluate as a formula. @see OWASP, CSV Injection */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\n\r]/;
/** Either of the two: a fast check for the few cells that need escaping. */
const SPECIAL = /^[=+\-@\t]|[",\n\r]/;
const SHARED = {
  extension: "csv",
  mediaType: "text/csv; charset=utf-8",
  readers: "Gephi, R, pandas, spreadsheets",
  networkx: [
    'E = pandas.read_csv(EDGES).rename(columns={"Weight": "weight"})',
    'G = networkx.from_pandas_edgelist(E, "Source", "Target", "weight")',
    'G.add_nodes_from(pandas.read_csv(NODES)["Id"])',
  ].join("; "),
} as const;
const LOSES =
  "metadata (given in the HTTP headers, the command's report and the package); text that a spreadsheet would run as a formula gets a leading apostrophe";

const text = (name: string, description: string): Column => ({ name, type: "string", description });

/** The columns of the table of nodes, in order. */
export function nodesTable({ nodeColumns }: Pick<NetworkFile, "nodeColumns">): Column[] {
  return [text("Id", "id of the node"), text("Label", "short name, for display"), ...nodeColumns];
}

/** The columns of the table of edges, in order. */
export function edgesTable({ edgeColumns }: Pick<NetworkFile, "edgeColumns">): Column[] {
  return [
    text("Source", "id of the source node"),
    text("Target", "id of the target node"),
    text("Type", "Directed or Undirected, as Gephi reads it"),
    text("Kind", "type of the edge: LEADS, PARTICIPATES_IN or SHARES"),
    text("Id", "id of the edge"),
    text("Label", "the same as Kind, for display"),
    {
      name: "Weight",
      type: "double",
      description: "1 for a role, otherwise the number of shared items or bodies",
    },
    ...edgeColumns,
  ];
}

export const nodesCsv: Format = {
  ...SHARED,
  id: "nodes-csv",
  title: "CSV, nodes",
  keeps: "all nodes with all columns, including isolated nodes",
  loses: LOSES,
  *write(file) {
    const columns = nodesTable(file);
    yield line(columns, headerOf(columns));
    for (const { id, label, values } of file.nodes()) yield line(columns, [id, label, ...values]);
  },
};

export const edgesCsv: Format = {
  ...SHARED,
  id: "edges-csv",
  title: "CSV, edges",
  keeps: "all edges with all columns; the role is in Kind, since Gephi uses Type for the direction",
  loses: `isolated nodes (see nodes); ${LOSES}`,
  *write(file) {
    const type = file.isDirected ? "Directed" : "Undirected";
    const columns = edgesTable(file);
    yield line(columns, headerOf(columns));
    for (const edge of file.edges()) {
      const { source, target, role, weight, values } = edge;
      yield line(columns, [source, target, type, role, edgeId(edge), role, weight, ...values]);
    }
  },
};

const headerOf = (columns: readonly Column[]): string[] => columns.map(({ name }) => name);

function line(columns: readonly Column[], cells: readonly Value[]): string {
  let text = cell(columns[0]!, cells[0]!);
  for (let at = 1; at < columns.length; at++) text += `,${cell(columns[at]!, cells[at] ?? null)}`;
  return `${text}\r\n`;
}

function cell({ type }: Column, value: Value): string {
  if (value === null) return "";
  if (typeof value === "number") return type === "double" ? double(value) : String(value);
  if (typeof value === "boolean") return String(value);
  if (!SPECIAL.test(value)) return value;
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** With a decimal point always: Gephi takes a column that begins with `0` and `1` for whole numbers and drops the rest. */
function double(value: number): string {
  const text = String(value);
  return text.includes(".") ? text : text.replace(/^-?\d+/, "$&.0");
}
