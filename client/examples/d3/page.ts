/** Draws the network as an SVG, laid out by the forces of D3. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import type { SimulationNodeDatum } from "d3-force";
import { askNetwork, describe, explain, nameOf, type Asked } from "../asked.js";

interface Point extends SimulationNodeDatum {
  readonly key: string;
  readonly name: string;
}

/** The points in their places; D3 replaces the keys in `source` and `target` by points. */
function layOut({ nodes, links }: Asked) {
  const points: Point[] = nodes.map((node) => ({ key: node.key, name: nameOf(node) }));
  const lines = links.map(({ source, target, sharedCount }) => ({ source, target, sharedCount }));
  const pull = forceLink<Point, (typeof lines)[number]>(lines).id(({ key }) => key);
  forceSimulation(points)
    .force("links", pull.distance(120))
    .force("apart", forceManyBody().strength(-400))
    .force("room for names", forceCollide(30))
    .force("x", forceX(0).strength(0.05))
    .force("y", forceY(0).strength(0.08))
    .stop()
    .tick(300);
  return { points, lines: lines as unknown as { source: Point; target: Point; sharedCount: number }[] };
}

function add(parent: Element, tag: string, attributes: Record<string, string | number>, text = ""): Element {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = text;
  parent.append(element);
  return element;
}

function draw(asked: Asked, frame: Element): void {
  const { points, lines } = layOut(asked);
  const svg = add(frame, "svg", { width: "100%", height: "100%", "font-size": 13 });
  for (const { source, target, sharedCount } of lines) {
    const ends = { x1: source.x!, y1: source.y!, x2: target.x!, y2: target.y! };
    add(svg, "line", { ...ends, stroke: "#c3ccd8", "stroke-width": sharedCount });
  }
  for (const { x, y } of points) add(svg, "circle", { cx: x!, cy: y!, r: 7, fill: "#2b5c9e" });
  for (const { x, y, name } of points) add(svg, "text", { x: x! + 10, y: y! + 5 }, name);
  const { x, y, width, height } = (svg as SVGSVGElement).getBBox();
  svg.setAttribute("viewBox", [x - 10, y - 10, width + 20, height + 20].join(" "));
}

const line = document.getElementById("line")!;

try {
  const asked = await askNetwork();
  draw(asked, document.getElementById("picture")!);
  line.textContent = describe(asked);
} catch (error) {
  line.textContent = explain(error);
}
