/** GEXF 1.3 in a profile that Gephi, Gephi Lite, networkx and graphology all read. @see https://gexf.net/schema.html */
import { aboutLine } from "./about.js";
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

/** The only namespace of version 1.3 that networkx accepts; only version 1.2 has `www` in it. */
const NAMESPACE = "http://gexf.net/1.3";
const ROLE: Column = { name: "role", type: "string", description: "role or relation" };

const SHARED = {
  extension: "gexf",
  mediaType: "application/gexf+xml",
  keeps: "everything, including positions and colours; metadata in the description",
  loses: "characters that XML 1.0 does not allow; positions and colours in networkx",
  networkx: "G = networkx.Graph(networkx.read_gexf(FILE))",
} as const;

export const gexf: Format = {
  ...SHARED,
  id: "gexf",
  title: "GEXF 1.3",
  readers: "Gephi, Gephi Lite, networkx, graphology",
  write: (file) => written(withNames(file), "viz:"),
};

/** The published schema has positions and colours in the main namespace and rejects the `viz:` prefix in common use. */
export const gexfStrict: Format = {
  ...SHARED,
  id: "gexf-strict",
  title: "GEXF 1.3, schema-valid",
  readers: "validators; Gephi, graphology",
  write: (file) => written(withNames(file), ""),
};

/** @param viz prefix of positions and colours */
function* written(file: NetworkFile, viz: "viz:" | ""): Generator<string> {
  const vizNamespace = viz === "" ? "" : ` xmlns:viz="${NAMESPACE}/viz"`;
  yield `${XML_HEAD}<gexf xmlns="${NAMESPACE}"${vizNamespace} version="1.3">\n`;
  yield meta(file);
  yield `<graph defaultedgetype="${file.isDirected ? "directed" : "undirected"}" mode="static">\n`;
  const ofEdges = [ROLE, ...file.edgeColumns];
  yield* attributes("node", file.nodeColumns);
  yield* attributes("edge", ofEdges);
  yield "<nodes>\n";
  for (const node of file.nodes()) yield nodeText(node, file.nodeColumns, viz);
  yield "</nodes>\n<edges>\n";
  for (const edge of file.edges()) yield edgeText(edge, ofEdges);
  yield "</edges>\n</graph>\n</gexf>\n";
}

/** The schema allows a date, which is left out since a file depends on content alone, and three children. */
function meta({ about }: NetworkFile): string {
  const description = xml(aboutLine(about));
  const children = `<creator>xietong</creator><description>${description}</description>`;
  return `<meta>${children}</meta>\n`;
}

/** One block per class, since graphology keeps the last only. Ids equal titles, since readers differ in which they use. */
function* attributes(of: "node" | "edge", columns: readonly Column[]): Generator<string> {
  yield `<attributes class="${of}">\n`;
  for (const { name, type } of columns)
    yield `  <attribute id="${xml(name)}" title="${xml(name)}" type="${type}"/>\n`;
  yield "</attributes>\n";
}

function nodeText(
  { id, label, values, position, colour }: FileNode,
  columns: readonly Column[],
  viz: string,
): string {
  const inside = attvalues(columns, values) + drawing(viz, position, colour);
  return `  <node id="${xml(id)}" label="${xml(label)}">${inside}</node>\n`;
}

function edgeText(edge: FileEdge, columns: readonly Column[]): string {
  const { source, target, role, weight, values } = edge;
  const ends = `source="${xml(source)}" target="${xml(target)}"`;
  // kind distinguishes parallel edges in Gephi, which otherwise merges them
  const own = `kind="${xml(role)}" label="${xml(role)}" weight="${weight}"`;
  return `  <edge id="${xml(edgeId(edge))}" ${ends} ${own}>${attvalues(columns, [role, ...values])}</edge>\n`;
}

function attvalues(columns: readonly Column[], values: readonly Value[]): string {
  let text = "<attvalues>";
  for (let at = 0; at < columns.length; at++) {
    const value = values[at] ?? null;
    if (value === null) continue;
    const written = typeof value === "string" ? xml(value) : String(value);
    text += `<attvalue for="${xml(columns[at]!.name)}" value="${written}"/>`;
  }
  return `${text}</attvalues>`;
}

/** Colours as decimal r, g and b: networkx does not read hexadecimal colours. */
function drawing(viz: string, position: FileNode["position"], colour: FileNode["colour"]): string {
  const place = position ? `<${viz}position x="${position.x}" y="${position.y}" z="0"/>` : "";
  const shade = colour ? `<${viz}color r="${colour[0]}" g="${colour[1]}" b="${colour[2]}"/>` : "";
  return shade + place;
}
