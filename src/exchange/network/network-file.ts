/** The content of a network file: typed columns, and nodes and edges as iterables. */

export type Value = string | number | boolean | null;

/** `integer` is at most 2³¹ − 1, so that every reader has a type for it. */
export interface Column {
  name: string;
  type: "string" | "integer" | "double" | "boolean";
  description: string;
}

export interface Position {
  x: number;
  y: number;
}

export type Colour = readonly [red: number, green: number, blue: number];

export interface FileNode {
  /** Unique among nodes and edges. */
  id: string;
  /** Short name, for display. */
  label: string;
  /** In the order of the columns; null values are not written. */
  values: readonly Value[];
  position: Position | null;
  colour: Colour | null;
}

/** Its id is `edgeId`, which a table of a million edges need not make. */
export interface FileEdge {
  source: string;
  target: string;
  /** Places of source and target in `nodes()`. */
  from: number;
  to: number;
  /** LEADS, PARTICIPATES_IN or SHARES; distinguishes parallel edges. */
  role: string;
  /** Whether the id ends with the role, where edges can be parallel. */
  idHasRole: boolean;
  weight: number;
  values: readonly Value[];
}

/** Between the parts of the id of an edge. */
export const ID_JOINT = "--";

/** Unique among nodes and edges. */
export function edgeId(edge: FileEdge): string {
  return linkId(edge.source, edge.target) + idEnding(edge);
}

/** Of all edges between two nodes. */
export function linkId(source: string, target: string): string {
  return `${source}${ID_JOINT}${target}`;
}

/** What follows the ids of the two nodes in the id of an edge. */
export function idEnding({ role, idHasRole }: FileEdge): string {
  return idHasRole ? ID_JOINT + role : "";
}

/** Metadata of a file. */
export interface About {
  title: string;
  /** Number of the data version on this machine; not written into the file. */
  dataVersion: number;
  contentHash: string;
  /** Path and query of the URL that gives the same network, without the host. */
  query: string;
  licence: string;
  /** How much the limits left out; null: nothing. */
  cut: string | null;
  /** Id of the citation that this file belongs to. */
  citation: string | null;
  /** Whether a CSV file begins with a byte order mark. */
  bom?: boolean;
}

export interface NetworkFile {
  about: About;
  /** Two-mode networks are directed from bodies to items; projections are undirected. */
  isDirected: boolean;
  nodeColumns: readonly Column[];
  edgeColumns: readonly Column[];
  nodeCount: number;
  edgeCount: number;
  nodes(): Iterable<FileNode>;
  edges(): Iterable<FileEdge>;
}

const NAME: Column = {
  name: "name",
  type: "string",
  description: "id of the node, which igraph takes for its identity",
};

/** Each node with its id as `name`: for files of whole graphs, in tables the first column is the id. */
export function withNames(file: NetworkFile): NetworkFile {
  return {
    ...file,
    nodeColumns: [NAME, ...file.nodeColumns],
    *nodes() {
      for (const node of file.nodes()) yield { ...node, values: [node.id, ...node.values] };
    },
  };
}

/** The columns that have a value, with their values. */
function* valued(
  columns: readonly Column[],
  values: readonly Value[],
): Generator<[column: Column, value: string | number | boolean]> {
  for (let at = 0; at < columns.length; at++) {
    const value = values[at];
    if (value !== null && value !== undefined) yield [columns[at]!, value];
  }
}

/** Non-null values by column name. */
export function record(columns: readonly Column[], values: readonly Value[]): Record<string, Value> {
  const result: Record<string, Value> = {};
  for (const [{ name }, value] of valued(columns, values)) result[name] = value;
  return result;
}
