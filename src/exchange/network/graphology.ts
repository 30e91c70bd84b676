/** Serialized graphology graph. @see https://graphology.github.io/serialization.html */
import { aboutEntries } from "./about.js";
import type { Format } from "./format.js";
import { elements, openObject } from "./json.js";
import { edgeId, record, withNames, type Colour, type NetworkFile } from "./network-file.js";

export const graphology: Format = {
  id: "graphology",
  extension: "json",
  mediaType: "application/json; charset=utf-8",
  title: "graphology JSON",
  readers: "graphology: Graph.from(data), sigma",
  keeps: "everything; positions and colours as x, y and color",
  loses: "nothing",
  networkx: [
    "D = json.load(open(FILE)); G = networkx.Graph()",
    'G.add_nodes_from(n["key"] for n in D["nodes"])',
    'G.add_edges_from((e["source"], e["target"], e["attributes"]) for e in D["edges"])',
  ].join("; "),
  *write(file) {
    const head = {
      attributes: Object.fromEntries(aboutEntries(file.about)),
      options: {
        type: file.isDirected ? "directed" : "undirected",
        multi: file.isDirected,
        allowSelfLoops: false,
      },
    };
    yield `${openObject(head)},\n"nodes":[`;
    yield* elements(nodesOf(withNames(file)));
    yield '\n],\n"edges":[';
    yield* elements(edgesOf(file));
    yield "\n]}\n";
  },
};

function* nodesOf(file: NetworkFile): Generator<object> {
  for (const { id, label, values, position, colour } of file.nodes()) {
    const color = colour ? { color: hex(colour) } : {};
    yield { key: id, attributes: { label, ...record(file.nodeColumns, values), ...position, ...color } };
  }
}

function* edgesOf(file: NetworkFile): Generator<object> {
  const undirected = file.isDirected ? {} : { undirected: true };
  for (const edge of file.edges()) {
    const { source, target, role, weight, values } = edge;
    const attributes = { role, weight, ...record(file.edgeColumns, values) };
    yield { key: edgeId(edge), source, target, ...undirected, attributes };
  }
}

const hex = (colour: Colour): string =>
  `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
