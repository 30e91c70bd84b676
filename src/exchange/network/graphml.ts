/** GraphML. @see http://graphml.graphdrawing.org/specification.html */
import { aboutEntries } from "./about.js";
import type { Format } from "./format.js";
import {
  edgeId,
  withNames,
  type Column,
  type FileEdge,
  type FileNode,
  type NetworkFile,
  type Value,
} from "./network-file.js";
import { xml, XML_HEAD } from "./xml.js";

/** Types that every reader knows: igraph fails on `integer`, networkx on `date`. */
const TYPES = { string: "string", integer: "int", double: "double", boolean: "boolean" } as const;
const LABEL: Column = { name: "label", type: "string", description: "short name" };
const EDGE_COLUMNS: readonly Column[] = [
  { name: "role", type: "string", description: "role or relation" },
  { name: "weight", type: "double", description: "weight" },
  // igraph 1.0 reads node ids as edge ids
  { name: "edge_id", type: "string", description: "id of the edge" },
];

const SHARED = {
  extension: "graphml",
  mediaType: "application/graphml+xml",
  keeps: "everything; metadata as graph attributes",
  networkx: "G = networkx.Graph(networkx.read_graphml(FILE))",
} as const;
const LOSES = "positions and colours; characters that XML 1.0 does not allow";

export const graphml: Format = {
  ...SHARED,
  id: "graphml",
  title: "GraphML",
  readers: "networkx, igraph, Gephi, graphology, Cytoscape",
  loses: LOSES,
  write: (file) => written(withNames(file), true),
};

/** The published schema has no `label` of edges, from which alone Gephi reads the role. */
export const graphmlStrict: Format = {
  ...SHARED,
  id: "graphml-strict",
  title: "GraphML, schema-valid",
  readers: "validators; networkx, igraph, graphology, Cytoscape",
  loses: `${LOSES}; the role as the kind of edge in Gephi`,
  write: (file) => written(withNames(file), false),
};

function* written(file: NetworkFile, labelled: boolean): Generator<string> {
  yield `${XML_HEAD}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n`;
  yield* keys("node", [LABEL, ...file.nodeColumns]);
  yield* keys("edge", [...EDGE_COLUMNS, ...file.edgeColumns]);
  const about = aboutEntries(file.about);
  yield* keys(
    "graph",
    about.map(([name]) => ({ name, type: "string", description: name })),
  );
  yield `<graph id="network" edgedefault="${file.isDirected ? "directed" : "undirected"}">\n`;
  for (const [at, [, text]] of about.entries()) yield `  <data key="graph${at}">${xml(text)}</data>\n`;
  yield* elements(file, labelled);
  yield "</graph>\n</graphml>\n";
}

/** Written before the graph: igraph ignores keys after it. */
function* keys(what: "node" | "edge" | "graph", columns: readonly Column[]): Generator<string> {
  for (const [at, { name, type }] of columns.entries())
    yield `  <key id="${what}${at}" for="${what}" attr.name="${xml(name)}" attr.type="${TYPES[type]}"/>\n`;
}

function* elements({ nodeColumns, edgeColumns, ...file }: NetworkFile, labelled: boolean): Generator<string> {
  const ofEdges = [...EDGE_COLUMNS, ...edgeColumns];
  const ofNodes = [LABEL, ...nodeColumns];
  for (const node of file.nodes()) yield nodeText(node, ofNodes);
  for (const edge of file.edges()) yield edgeText(edge, ofEdges, labelled);
}

function nodeText({ id, label, values }: FileNode, columns: readonly Column[]): string {
  return `  <node id="${xml(id)}">${data("node", columns, [label, ...values])}</node>\n`;
}

/** Gephi reads an edge's role only from its label. */
function edgeText(edge: FileEdge, columns: readonly Column[], labelled: boolean): string {
  const { source, target, role, weight, values } = edge;
  const id = edgeId(edge);
  const ends = `source="${xml(source)}" target="${xml(target)}"`;
  const all = [role, weight, id, ...values];
  const label = labelled ? ` label="${xml(role)}"` : "";
  return `  <edge id="${xml(id)}" ${ends}${label}>${data("edge", columns, all)}</edge>\n`;
}

function data(what: "node" | "edge", columns: readonly Column[], values: readonly Value[]): string {
  let text = "";
  for (let at = 0; at < columns.length; at++) {
    const value = values[at] ?? null;
    if (value === null) continue;
    const written = typeof value === "string" ? xml(value) : String(value);
    text += `<data key="${what}${at}">${written}</data>`;
  }
  return text;
}
