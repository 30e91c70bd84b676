/** Opens the network of the speech with common network libraries. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import cytoscape, { type ElementsDefinition } from "cytoscape";
import { MultiDirectedGraph, MultiGraph, UndirectedGraph } from "graphology";
import type { SerializedGraph } from "graphology-types";
import gexfReader from "graphology-gexf";
import { PACKAGE_ROOT } from "../../src/package-root.js";
import { chunksOf, findFormat } from "../../src/services/network/file-formats.js";
import { networkFile } from "../../src/services/network/network-file.js";
import { NETWORK_DEFAULTS } from "../../src/services/network/question.js";
import { analysisOf } from "../support/brute-force/index-answers.js";
import type { ReadBack } from "../support/files/network-files.js";
import { PYTHON, whereReadersAre } from "../support/files/readers-python.js";
import { seedCollaboration } from "../support/records/seed-collaboration.js";

const MODES = { twoMode: "TWO_MODE", bodies: "BODIES" } as const;
const FORMATS = ["graphml", "gexf", "node-link", "cytoscape", "graphology"];
const OPTIONS = {
  measures: [],
  pairMeasures: [],
  positions: true,
  colours: true,
  distance: false,
  citation: null,
};

/** The speech names 40 bodies in its six chains: 5 lead, and all that is said makes 63 edges, 296 pairs. */
const EXPECTED = {
  twoMode: { nodes: 46, roles: { LEADS: 5, PARTICIPATES_IN: 58 } },
  bodies: { nodes: 40, roles: { SHARES: 296 } },
};

const rolesOf = (roles: readonly unknown[]) => {
  const counts: Record<string, number> = {};
  for (const role of roles) counts[String(role)] = (counts[String(role)] ?? 0) + 1;
  return counts;
};

whereReadersAre("the headline network", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-headline-"));
  const texts = new Map<string, string>();
  let found: Record<string, Record<string, ReadBack>>;

  beforeAll(async () => {
    const analysis = analysisOf(seedCollaboration());
    for (const [network, mode] of Object.entries(MODES)) {
      const file = await networkFile(analysis, { ...NETWORK_DEFAULTS, filter: {}, mode }, OPTIONS);
      for (const id of FORMATS) {
        const bytes: Uint8Array[] = [];
        for await (const piece of chunksOf(findFormat(id), file)) bytes.push(piece);
        texts.set(`${network}.${id}`, Buffer.concat(bytes).toString("utf8"));
        writeFileSync(path.join(folder, `${network}.${id}`), Buffer.concat(bytes));
      }
    }
    const script = path.join(PACKAGE_ROOT, "test", "readers", "read_files.py");
    found = JSON.parse(
      execFileSync(PYTHON, [script, folder], { encoding: "utf8", maxBuffer: 2 ** 26 }),
    ) as never;
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const networks = Object.keys(MODES) as (keyof typeof MODES)[];
  const readers = ["graphml", "gexf", "node-link", "cytoscape"].map((id) => `networkx ${id}`);

  it.each(networks)("has the same bodies and roles in networkx and igraph: %s", (network) => {
    for (const reader of [...readers, "igraph graphml"]) {
      const { nodes, edges } = found[network]![reader]!;
      const roles = rolesOf(Object.values(edges).map(({ role }) => role));
      expect({ reader, nodes: Object.keys(nodes).length, roles }).toEqual({ reader, ...EXPECTED[network] });
      expect(nodes["BODY:mohrss"]).toMatchObject({
        name: "BODY:mohrss",
        name_zh: "中华人民共和国人力资源和社会保障部",
      });
    }
  });

  it.each(networks)("has the same in graphology: %s", (network) => {
    const graphs = [
      gexfReader.parse(MultiGraph, texts.get(`${network}.gexf`)!),
      (network === "twoMode" ? MultiDirectedGraph : UndirectedGraph).from(
        JSON.parse(texts.get(`${network}.graphology`)!) as SerializedGraph,
      ),
    ];
    for (const graph of graphs) {
      const roles = rolesOf(graph.mapEdges((_, { role }: { role?: unknown }) => role));
      expect({ nodes: graph.order, roles }).toEqual(EXPECTED[network]);
    }
  });

  it.each(networks)("has the same in cytoscape: %s", (network) => {
    const { elements } = JSON.parse(texts.get(`${network}.cytoscape`)!) as { elements: ElementsDefinition };
    const graph = cytoscape({ headless: true, elements });
    const roles = rolesOf(graph.edges().map((edge) => edge.data("role") as unknown));
    expect({ nodes: graph.nodes().length, roles }).toEqual(EXPECTED[network]);
  });
});
