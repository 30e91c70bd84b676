/** Cytoscape.js JSON, which networkx reads too. @see https://js.cytoscape.org/#notation/elements-json */
import { aboutEntries } from "./about.js";
import type { Format } from "./format.js";
import { elements, openObject } from "./json.js";
import { edgeId, record, withNames, type NetworkFile } from "./network-file.js";

export const cytoscape: Format = {
  id: "cytoscape",
  extension: "cyjs",
  mediaType: "application/json; charset=utf-8",
  title: "Cytoscape.js JSON",
  readers: "Cytoscape.js, Cytoscape, networkx: cytoscape_graph(data)",
  keeps: "everything; metadata in data",
  loses: "colours",
  networkx: "G = networkx.Graph(networkx.cytoscape_graph(json.load(open(FILE))))",
  *write(file) {
    const head = {
      data: Object.fromEntries(aboutEntries(file.about)),
      directed: file.isDirected,
      multigraph: file.isDirected,
    };
    yield `${openObject(head)},\n"elements":{"nodes":[`;
    yield* elements(nodesOf(withNames(file)));
    yield '\n],\n"edges":[';
    yield* elements(edgesOf(file));
    yield "\n]}}\n";
  },
};

/** networkx needs `value` in each node, and `key` in parallel edges. */
function* nodesOf(file: NetworkFile): Generator<object> {
  for (const { id, label, values, position } of file.nodes()) {
    const data = { id, value: id, label, ...record(file.nodeColumns, values) };
    yield position ? { data, position } : { data };
  }
}

function* edgesOf(file: NetworkFile): Generator<object> {
  for (const edge of file.edges()) {
    const { source, target, role, weight, values } = edge;
    const id = edgeId(edge);
    yield { data: { id, source, target, key: id, role, weight, ...record(file.edgeColumns, values) } };
  }
}
