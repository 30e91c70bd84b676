/** A network as files hold it: columns with their types, then nodes, then edges, each gone through from first to last. */

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
  /** Short name, to be shown. */
  label: string;
  /** In order of the columns; null: nothing is known, and nothing is written. */
  values: readonly Value[];
  position: Position | null;
  colour: Colour | null;
}

export interface FileEdge {
  id: string;
  source: string;
  target: string;
  /** LEADS, PARTICIPATES_IN or SHARES: what tells parallel edges apart. */
  role: string;
  weight: number;
  values: readonly Value[];
}

/** What a file says of itself. Nothing of it depends on when or where the file was written. */
export interface About {
  title: string;
  /** Number of the data version. */
  dataVersion: number;
  contentHash: string;
  /** When the data version was made, ISO 8601 in UTC. */
  dataVersionAt: string;
  /** Where the same network can be had: an address of the service, without its host. */
  query: string;
  licence: string;
  /** How much was left out by limits; null: nothing. */
  cut: string | null;
  /** Id of the citation that this file belongs to. */
  citation: string | null;
}

export interface NetworkFile {
  about: About;
  /** From bodies to items; a projection has no direction. */
  isDirected: boolean;
  nodeColumns: readonly Column[];
  edgeColumns: readonly Column[];
  nodeCount: number;
  edgeCount: number;
  nodes(): Iterable<FileNode>;
  edges(): Iterable<FileEdge>;
}

/** Each column with its value, where there is one. */
function* valued(
  columns: readonly Column[],
  values: readonly Value[],
): Generator<[column: Column, value: string | number | boolean]> {
  for (let at = 0; at < columns.length; at++) {
    const value = values[at];
    if (value !== null && value !== undefined) yield [columns[at]!, value];
  }
}

/** The values by name of their column, where there are any. */
export function record(columns: readonly Column[], values: readonly Value[]): Record<string, Value> {
  const result: Record<string, Value> = {};
  for (const [{ name }, value] of valued(columns, values)) result[name] = value;
  return result;
}
