/** Names of the files of a bulk load. Neo4j reads those of one label or type together, after their header. */

const LINED = "-lines";

export const nodeFile = (label: string, thread: number, lined = false): string =>
  dataFile("node", label, thread, lined);

export const edgeFile = (type: string, thread: number, lined = false): string =>
  dataFile("edge", type, thread, lined);

const dataFile = (what: string, name: string, thread: number, lined: boolean): string =>
  `${what}-${name}-${thread}${lined ? LINED : ""}.csv`;

export const headerFile = (what: DataFile["what"], name: string): string => `${what}-${name}-header.csv`;

export interface DataFile {
  what: "node" | "edge";
  /** Label or relationship type. */
  name: string;
  /** Its texts have line ends. */
  isLined: boolean;
}

export function dataFileOf(file: string): DataFile {
  const [, what, name, lined] = /^(node|edge)-(\w+)-\d+(-lines)?\.csv$/.exec(file)!;
  return { what: what as DataFile["what"], name: name!, isLined: lined !== undefined };
}
