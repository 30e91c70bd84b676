import { describe, expect, it } from "@jest/globals";
import cytoscape from "cytoscape";
import {
  DirectedGraph,
  MultiDirectedGraph,
  MultiGraph,
  MultiUndirectedGraph,
  UndirectedGraph,
} from "graphology";
import type { AbstractGraph, SerializedGraph } from "graphology-types";
import gexfReader from "graphology-gexf";
import graphmlReader from "graphology-graphml";
import { parse } from "csv-parse/sync";
import { FORMATS } from "../../../src/exchange/network/registry.js";
import type { Value } from "../../../src/exchange/network/network-file.js";
import {
  ABOUT,
  bytesOf,
  expectedOf,
  leftOf,
  NASTY,
  NETWORK_FILES,
} from "../../support/files/network-files.js";

const text = (id: string, network: string): string =>
  bytesOf(FORMATS.find((format) => format.id === id)!.write(NETWORK_FILES[network]!)).toString("utf8");

const graphFor = (network: string) =>
  NETWORK_FILES[network]!.isDirected ? MultiDirectedGraph : MultiUndirectedGraph;

/** Only a two-mode network has parallel edges. */
const graphOf = (network: string) =>
  NETWORK_FILES[network]!.isDirected ? MultiDirectedGraph : UndirectedGraph;

/** The content of a graphology graph, in the form of expectedOf. */
function held(graph: AbstractGraph, without: readonly string[] = []) {
  const kept = (attributes: Record<string, unknown>) => leftOf(attributes, without);
  return {
    nodes: Object.fromEntries(graph.mapNodes((node, attributes) => [node, kept(attributes)])),
    edges: Object.fromEntries(
      graph.mapEdges((edge, attributes, source, target) => [
        String(attributes.edge_id ?? edge),
        { source, target, ...kept(attributes) },
      ]),
    ),
  };
}

const DRAWN = ["x", "y", "z", "color", "size", "edge_id", "kind"];
const networks = Object.keys(NETWORK_FILES);

describe("graphology", () => {
  const gexfs = networks.flatMap((network) => [
    ["gexf", network],
    ["gexf-strict", network],
  ]);

  it.each(gexfs)("reads %s of %s", (format, network) => {
    const { nodes, edges } = expectedOf(NETWORK_FILES[network]!);
    const graph = gexfReader.parse(MultiGraph, text(format, network));
    if (graph.order > 0)
      expect(graph.getNodeAttributes(graph.nodes()[0])).toMatchObject({ x: 0, color: "rgb(0,114,178)" });
    const labelled = held(graph, DRAWN);
    for (const edge of Object.values(labelled.edges)) delete (edge as Record<string, unknown>).label;
    expect(labelled).toEqual({ nodes, edges });
  });

  it.each(networks)("reads GraphML of %s", (network) => {
    const { nodes, edges } = expectedOf(NETWORK_FILES[network]!);
    const graph = graphmlReader.parse(graphFor(network), text("graphml", network));
    expect(held(graph, DRAWN)).toEqual({ nodes, edges });
  });

  it.each(networks)("reads its own JSON of %s, positions and colours too", (network) => {
    const { nodes, edges } = expectedOf(NETWORK_FILES[network]!);
    const graph = graphOf(network).from(JSON.parse(text("graphology", network)) as SerializedGraph);
    expect(held(graph, DRAWN)).toEqual({ nodes, edges });
    if (graph.order > 0)
      expect(graph.getNodeAttributes(graph.nodes()[0])).toMatchObject({ x: 0, color: "#0072b2" });
    expect(graph.getAttribute("content_hash")).toBe(ABOUT.contentHash);
  });

  it("keeps both roles of a body in a project, where a simple graph would keep one", () => {
    const file = text("gexf", "twoMode");
    expect(gexfReader.parse(MultiDirectedGraph, file).size).toBe(4);
    expect(() => gexfReader.parse(DirectedGraph, file)).not.toThrow();
  });
});

describe("Cytoscape.js", () => {
  it.each(networks)("reads %s", (network) => {
    const { nodes, edges } = expectedOf(NETWORK_FILES[network]!);
    const { elements } = JSON.parse(text("cytoscape", network)) as { elements: cytoscape.ElementsDefinition };
    const drawn = cytoscape({ headless: true, elements });
    const data = (list: cytoscape.NodeCollection | cytoscape.EdgeCollection) =>
      Object.fromEntries(
        list.map((one) => {
          const all = one.data() as Record<string, unknown>;
          return [all.id as string, leftOf(all, ["id", "value", "key"])];
        }),
      );
    expect(data(drawn.nodes())).toEqual(nodes);
    expect(data(drawn.edges())).toEqual(edges);
  });
});

describe("D3", () => {
  it.each(networks)("finds the ends of every link of %s", (network) => {
    const { nodes, links } = JSON.parse(text("d3", network)) as {
      nodes: { id: string }[];
      links: { source: string; target: string }[];
    };
    const ids = new Set(nodes.map(({ id }) => id));
    expect(ids.size).toBe(NETWORK_FILES[network]!.nodeCount);
    expect(links.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
    expect(links).toHaveLength(NETWORK_FILES[network]!.edgeCount);
  });
});

describe("every format", () => {
  it.each(FORMATS.map(({ id }) => id))("%s is reproducible byte for byte", (id) => {
    const format = FORMATS.find((one) => one.id === id)!;
    for (const file of Object.values(NETWORK_FILES))
      expect(bytesOf(format.write(file)).equals(bytesOf(format.write(file)))).toBe(true);
  });

  it.each(FORMATS.filter(({ id }) => !id.endsWith("csv")).map(({ id }) => id))(
    "%s states its content hash and licence",
    (id) => {
      const bytes = bytesOf(FORMATS.find((one) => one.id === id)!.write(NETWORK_FILES.twoMode!));
      expect(bytes.includes(ABOUT.contentHash)).toBe(true);
      expect(bytes.includes("CC0-1.0")).toBe(true);
    },
  );

  it("has a name, an extension and a media type of its own", () => {
    expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
    for (const { extension, mediaType } of FORMATS) expect([extension, mediaType].every(Boolean)).toBe(true);
  });
});

describe("CSV", () => {
  const rows = (id: string, network: string) =>
    parse<Record<string, string>>(text(id, network), { columns: true });

  it("prefixes an apostrophe to cells that a spreadsheet would execute, and leaves others unchanged", () => {
    const names = rows("nodes-csv", "hostile").map(({ name_zh: name }) => name);
    expect(names).toEqual(NASTY.map((name) => (/^[=+\-@]/.test(name) ? `'${name}` : name)));
  });

  it("has the id first and no column called name, which igraph would take for another identity", () => {
    for (const id of ["nodes-csv", "edges-csv"])
      expect(Object.keys(rows(id, "twoMode")[0]!)).not.toContain("name");
    expect(Object.keys(rows("nodes-csv", "twoMode")[0]!).slice(0, 3)).toEqual(["Id", "Label", "name_zh"]);
  });

  it("keeps the role in Kind, and has no column that Gephi takes for an edge table", () => {
    expect(rows("edges-csv", "twoMode").map(({ Type, Kind }) => [Type, Kind])).toContainEqual([
      "Directed",
      "LEADS",
    ]);
    expect(Object.keys(rows("nodes-csv", "twoMode")[0]!).map((name) => name.toLowerCase())).not.toContain(
      "source",
    );
  });
});

describe("XML", () => {
  it("has the one namespace, viz prefix, rgb colours and single attribute block per class that networkx requires", () => {
    const file = text("gexf", "twoMode");
    expect(file).toContain('xmlns="http://gexf.net/1.3"');
    expect(file).toContain('defaultedgetype="directed"');
    expect(file.match(/<attributes class="node"/g)).toHaveLength(1);
    expect(file).toContain('<viz:color r="0" g="114" b="178"/>');
    expect(file).not.toMatch(/timeformat|type="(int|integerlist|date)"/);
  });

  it("has its keys before the graph, with types that igraph supports", () => {
    const file = text("graphml", "twoMode");
    expect(file.lastIndexOf("<key ")).toBeLessThan(file.indexOf("<graph "));
    const types = [...file.matchAll(/attr\.type="(\w+)"/g)].map(([, type]) => type);
    expect(new Set(types)).toEqual(new Set(["string", "int", "double", "boolean"]));
    expect(file).not.toContain('for="all"');
    expect(file).toMatch(/<edge [^>]*label="LEADS"/);
    expect(text("graphml-strict", "twoMode")).toBe(file.replace(/(<edge [^>]*) label="\w+"/g, "$1"));
  });

  it("leaves out characters that XML does not allow", () => {
    const values: Value[] = ["bell\u0007 half\ud800 end", null, "BODY"];
    const node = { id: "BODY:x", label: "\u0000x", values, position: null, colour: null };
    const file = { ...NETWORK_FILES.hostile!, nodes: () => [node], edges: () => [] };
    for (const format of FORMATS.filter(({ id }) => id.startsWith("g") && id !== "graphology")) {
      const written = bytesOf(format.write(file)).toString("utf8");
      expect(written).toContain("bell half end");
      expect(written).not.toMatch(/(?!\n)\p{Cc}|\ufffd/u);
    }
  });
});
