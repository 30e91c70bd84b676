/** Node-link JSON in two dialects: networkx names the list of edges `edges`, D3 names it `links`. */
import { aboutEntries } from "./about.js";
import type { Format } from "./format.js";
import { elements, openObject } from "./json.js";
import { edgeId, record, withNames, type NetworkFile } from "./network-file.js";

const SHARED = { extension: "json", mediaType: "application/json; charset=utf-8" } as const;
const networkx = (edges: string): string =>
  `G = networkx.Graph(networkx.node_link_graph(json.load(open(FILE)), edges="${edges}"))`;
const KEEPS = "everything; metadata in graph";

export const nodeLink: Format = {
  ...SHARED,
  id: "node-link",
  title: "node-link JSON, networkx",
  readers: 'networkx: node_link_graph(data, edges="edges")',
  keeps: KEEPS,
  loses: "colours",
  networkx: networkx("edges"),
  write: (file) => written(withNames(file), "edges"),
};

export const d3: Format = {
  ...SHARED,
  id: "d3",
  title: "node-link JSON, D3",
  readers: "D3: forceLink(links).id(node => node.id)",
  keeps: KEEPS,
  loses: "colours",
  networkx: networkx("links"),
  write: (file) => written(withNames(file), "links"),
};

/** Only a two-mode network has parallel edges, which networkx drops without `multigraph`; its measures refuse others. */
function* written(file: NetworkFile, edges: "edges" | "links"): Generator<string> {
  const { isDirected, nodeColumns, edgeColumns, about } = file;
  const head = {
    directed: isDirected,
    multigraph: isDirected,
    graph: Object.fromEntries(aboutEntries(about)),
  };
  yield `${openObject(head)},\n"nodes":[`;
  yield* elements(nodesOf(file, nodeColumns));
  yield `\n],\n"${edges}":[`;
  yield* elements(edgesOf(file, edgeColumns));
  yield "\n]}\n";
}

function* nodesOf(file: NetworkFile, columns: NetworkFile["nodeColumns"]): Generator<object> {
  for (const { id, label, values, position } of file.nodes())
    yield { id, label, ...record(columns, values), ...position };
}

function* edgesOf(file: NetworkFile, columns: NetworkFile["edgeColumns"]): Generator<object> {
  for (const edge of file.edges()) {
    const { source, target, role, weight, values } = edge;
    const id = edgeId(edge);
    yield { source, target, key: id, id, role, weight, ...record(columns, values) };
  }
}
