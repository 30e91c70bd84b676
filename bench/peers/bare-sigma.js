/** A minimal sigma page: the same graph at the same positions with default settings, including names. */
import Graph from "graphology";
import Sigma from "sigma";
import { sceneOf } from "../../web/explorer/picture/scene";
import { spread } from "../../web/explorer/picture/spread";

const { document, requestAnimationFrame } = globalThis;

const NAMING = { full: (named) => named.nameZh, label: (named) => [named.nameZh], wrap: (text) => [text] };

const PAINTING = {
  colourOf: () => "#1f4e79",
  valueOf: ({ entries }) => entries,
  noteOf: () => null,
  swatches: [],
};

globalThis.prepare = ({ network, places }, width, height) => {
  const at = new Map(places.map(({ key, position }) => [key, position]));
  globalThis.scene = sceneOf(network, { places: spread(at), pinned: [] }, NAMING, PAINTING);
  const box = document.createElement("div");
  box.id = "picture";
  box.style = `width: ${width}px; height: ${height}px`;
  document.body.append(box);
};

function fill(graph, links) {
  for (const { key, x, y, size, full } of globalThis.scene.nodes)
    graph.addNode(key, { x, y, size, label: full, color: "#1f4e79" });
  for (const { source, target } of links) graph.addEdge(source, target, { size: 2, color: "#c3cedb" });
}

/** @returns milliseconds until the frame after the one in which it was drawn */
function timed(work) {
  const start = performance.now();
  work();
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
  });
}

globalThis.draw = () =>
  timed(() => {
    const graph = new Graph({ type: "undirected" });
    fill(graph, globalThis.scene.links);
    globalThis.sigma = new Sigma(graph, document.getElementById("picture"));
  });

/** Keeps the links with at least two shared items, or all. */
globalThis.redraw = (least) =>
  timed(() => {
    const graph = globalThis.sigma.getGraph();
    graph.clear();
    fill(
      graph,
      globalThis.scene.links.filter(({ weight }) => weight >= least),
    );
  });
