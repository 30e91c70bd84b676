/** Draws the network with Sigma, at the positions that the server computed. */
import Graph from "graphology";
import type { SerializedGraph } from "graphology-types";
import Sigma from "sigma";
import { askNetwork, client, describe, explain, nameOf, type Asked } from "../asked.js";

/** The export file of a network is what graphology reads, with positions. */
async function graphOf({ exportUrl, nodes, links }: Asked): Promise<Graph> {
  const file = await fetch(client.address(`${exportUrl}&positions=true`));
  if (!file.ok) throw new Error(`No export file (HTTP ${file.status}).`);
  const graph = Graph.from((await file.json()) as SerializedGraph);
  for (const node of nodes) {
    const size = 4 + 2 * Math.sqrt(graph.degree(node.key));
    graph.mergeNodeAttributes(node.key, { label: nameOf(node), size, color: "#2b5c9e" });
  }
  for (const { key, sharedCount } of links)
    graph.mergeEdgeAttributes(key, { size: 2 * sharedCount, color: "#c3ccd8" });
  return graph;
}

const picture = document.getElementById("picture")!;
const line = document.getElementById("line")!;

try {
  const asked = await askNetwork();
  // Sigma fits the picture into its element; a threshold of 0 names every body
  new Sigma(await graphOf(asked), picture, {
    labelRenderedSizeThreshold: 0,
    labelDensity: 5,
    stagePadding: 60,
  });
  line.textContent = describe(asked);
} catch (error) {
  line.textContent = explain(error);
}
