/** GEXF 1.3, in the profile that Gephi, Gephi Lite, networkx and graphology read alike. @see https://gexf.net/schema.html */
import { aboutLine } from "./about.js";
import type { Format } from "./format.js";
import type { Column, FileEdge, FileNode, NetworkFile, Value } from "./network-file.js";
import { xml, XML_HEAD } from "./xml.js";

/** networkx knows this address of version 1.3 and no other; the schema's own has `www` only in version 1.2. */
const NAMESPACE = "http://gexf.net/1.3";
const ROLE: Column = { name: "role", type: "string", description: "what the edge says" };

const SHARED = {
  extension: "gexf",
  mediaType: "application/gexf+xml",
  keeps: "everything, positions and colours too; what the file says of itself stands in its description",
  loses: "characters that XML 1.0 has no way to write; positions and colours in networkx",
} as const;

export const gexf: Format = {
  ...SHARED,
  id: "gexf",
  title: "GEXF 1.3",
  readers: "Gephi, Gephi Lite, networkx, graphology",
  write: (file) => written(file, "viz:"),
};

/** The published schema has positions and colours in its own namespace, and refuses the one that everybody writes. */
export const gexfStrict: Format = {
  ...SHARED,
  id: "gexf-strict",
  title: "GEXF 1.3, by the letter of its schema",
  readers: "validators; Gephi, graphology",
  write: (file) => written(file, ""),
};

/** @param viz prefix of what is drawn */
function* written(file: NetworkFile, viz: "viz:" | ""): Generator<string> {
  const drawn = viz === "" ? "" : ` xmlns:viz="${NAMESPACE}/viz"`;
  yield `${XML_HEAD}<gexf xmlns="${NAMESPACE}"${drawn} version="1.3">\n`;
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

/** The schema allows three children, and a day, the data version's. */
function meta({ about }: NetworkFile): string {
  const description = xml(aboutLine(about));
  const children = `<creator>xietong</creator><description>${description}</description>`;
  return `<meta lastmodifieddate="${about.dataVersionAt.slice(0, 10)}">${children}</meta>\n`;
}

/** One block for each class: graphology keeps the last of two. Ids are the titles, for readers differ in which they take. */
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

function edgeText(
  { id, source, target, role, weight, values }: FileEdge,
  columns: readonly Column[],
): string {
  const ends = `source="${xml(source)}" target="${xml(target)}"`;
  // kind keeps parallel edges apart in Gephi, which otherwise adds them up
  const own = `kind="${xml(role)}" label="${xml(role)}" weight="${weight}"`;
  return `  <edge id="${xml(id)}" ${ends} ${own}>${attvalues(columns, [role, ...values])}</edge>\n`;
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

/** Colours as numbers: networkx has no hexadecimal ones. */
function drawing(viz: string, position: FileNode["position"], colour: FileNode["colour"]): string {
  const place = position ? `<${viz}position x="${position.x}" y="${position.y}" z="0"/>` : "";
  const shade = colour ? `<${viz}color r="${colour[0]}" g="${colour[1]}" b="${colour[2]}"/>` : "";
  return shade + place;
}
