import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import {
  edgeId,
  type FileEdge,
  type NetworkFile,
  type Value,
} from "../../src/exchange/network/network-file.js";
import { edgesParquet } from "../../src/exchange/network/parquet.js";
import { FORMATS } from "../../src/exchange/network/registry.js";
import type { ParquetValue } from "../../src/exchange/parquet/column.js";
import { ParquetFile } from "../../src/exchange/parquet/parquet-file.js";
import { PACKAGE_ROOT } from "../../src/package-root.js";
import {
  bytesOf,
  expectedOf,
  leftOf,
  NETWORK_FILES,
  tablesOf,
  type Attributes,
  type ReadBack,
} from "../support/files/network-files.js";
import { PYTHON, whereReadersAre } from "../support/files/readers-python.js";

type Found = Record<string, Record<string, ReadBack & Record<string, unknown>>>;

whereReadersAre("networkx, igraph, pandas, lxml and rdflib", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-readers-"));
  let found: Found;

  beforeAll(() => {
    for (const [network, file] of Object.entries(NETWORK_FILES))
      for (const format of FORMATS)
        writeFileSync(path.join(folder, `${network}.${format.id}`), bytesOf(format.write(file)));
    const script = path.join(PACKAGE_ROOT, "test", "readers", "read_files.py");
    const options = { encoding: "utf8", maxBuffer: 2 ** 26 } as const;
    found = JSON.parse(execFileSync(PYTHON, [script, folder], options)) as Found;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.keys(NETWORK_FILES))("read every graph file of %s alike", (network) => {
    const expected = expectedOf(NETWORK_FILES[network]!);
    for (const reader of [
      "networkx graphml",
      "igraph graphml",
      "networkx graphml strict",
      "igraph graphml strict",
      "networkx gexf",
      "networkx gexf-strict",
      "networkx node-link",
    ]) {
      expect({ reader, ...asExpected(found[network]![reader]!) }).toEqual({ reader, ...expected });
    }
    const { directed, nodes, edges } = asExpected(found[network]!["networkx cytoscape"]!);
    expect({ directed, nodes, edges }).toEqual(expected);
  });

  it.each(Object.keys(NETWORK_FILES))("read every table of %s", (network) => {
    const { nodes, edges } = tablesOf(NETWORK_FILES[network]!);
    const of = (reader: string) => found[network]![reader] as unknown as Record<string, Attributes>;
    expect(of("pandas nodes-parquet")).toEqual(nodes);
    expect(of("pandas edges-parquet")).toEqual(edges);
  });

  it.each(["twoMode", "projection", "lateValues", "empty"])("read CSV of %s", (network) => {
    const { nodes, edges } = tablesOf(NETWORK_FILES[network]!);
    const of = (reader: string) => found[network]![reader] as unknown as Record<string, Attributes>;
    const renamed = mapValues(nodes, ({ label, ...others }) => ({ Label: label!, ...others }));
    expect(of("pandas nodes-csv")).toEqual(renamed);
    const type = NETWORK_FILES[network]!.isDirected ? "Directed" : "Undirected";
    const rows = mapValues(edges, ({ source, target, role, weight, ...others }) => ({
      ...{ Source: source!, Target: target!, Type: type, Kind: role!, Label: role!, Weight: weight! },
      ...others,
    }));
    expect(of("pandas edges-csv")).toEqual(rows);
  });

  it.each(["networkx node-link", "networkx cytoscape"])(
    "open a projection as a simple graph, which measures need: %s",
    (reader) => {
      expect(found.projection![reader]!.multigraph).toBe(false);
      expect(found.twoMode![reader]!.multigraph).toBe(true);
    },
  );

  it.each(["igraph csv", "igraph parquet"])(
    "keep two bodies of one name apart, and every edge with its ends: %s",
    (reader) => {
      for (const network of ["twoMode", "projection"]) {
        const { nodes, edges } = tablesOf(NETWORK_FILES[network]!);
        const ends = Object.values(edges).map(({ source, target }) => [source, target]);
        expect(found[network]![reader]).toEqual({ names: Object.keys(nodes), ends });
      }
    },
  );

  it("find in JSON-LD a network of its own in each file, and IRIs of licences and statements", () => {
    const { networks, licences, statements } = found.twoMode!.rdflib as unknown as Record<string, string[]>;
    expect(networks).toEqual([expect.stringMatching(/^urn:xietong:network:[0-9a-f]{32}$/)]);
    expect(licences).toEqual(["https://creativecommons.org/publicdomain/zero/1.0/"]);
    expect(statements).toEqual(["s1", "s2", "s3", "s4", "s5"].map((id) => `urn:xietong:STATEMENT%3A${id}`));
  });

  it("find organizations and their memberships in JSON-LD", () => {
    expect(found.twoMode!.rdflib).toMatchObject({ memberships: 4, bodies: 3 });
    expect(found.empty!.rdflib).toMatchObject({ memberships: 0, bodies: 0 });
  });
});

const TABLE = [
  { name: "distinct", type: "string" },
  { name: "text", type: "string" },
  { name: "whole", type: "integer" },
  { name: "measure", type: "double" },
  { name: "flag", type: "boolean" },
  { name: "late", type: "string" },
] as const;

/** Every fourth row is null in most columns; "distinct" has too many values for a dictionary, "late" has none at first. */
const tableRows = (): ParquetValue[][] =>
  Array.from({ length: 20_000 }, (_, at) => {
    const given = [["公安部", "😀", ""][at % 3]!, (at % 7) - 3, at / 3, at % 2 === 0];
    const late = at < 19_000 ? null : "字".repeat(200) + at;
    return [`行${at}`, ...(at % 4 === 3 ? given.map(() => null) : given), late];
  });

/** 20,000 edges, of which none has the ends of another: more ids than a dictionary takes, with one to four bytes a character. */
function manyEdges(): NetworkFile {
  const ids = Array.from({ length: 300 }, (_, at) => `BODY:${at}${["a", "é", "部", "😀"][at % 4]}`);
  const edges = Array.from({ length: 20_000 }, (_, at): FileEdge => {
    const [from, to] = [at % 300, Math.floor(at / 300)];
    const ends = { source: ids[from]!, target: ids[to]!, from, to };
    return { ...ends, role: at % 2 ? "LEADS" : "SHARES", idHasRole: at % 3 === 0, weight: 1, values: [] };
  });
  const { about } = NETWORK_FILES.projection!;
  const columns = { nodeColumns: [], edgeColumns: [] };
  return {
    ...{ about, isDirected: false, nodeCount: ids.length, edgeCount: edges.length, ...columns },
    ...{ nodes: () => [], edges: () => edges },
  };
}

/** The rows that pyarrow reads. */
function rowsByPyarrow(file: Uint8Array): Record<string, Value>[] {
  const place = path.join(mkdtempSync(path.join(os.tmpdir(), "xietong-parquet-")), "table.parquet");
  writeFileSync(place, file);
  const script =
    "import json, pyarrow.parquet as q, sys; print(json.dumps(q.read_table(sys.argv[1]).to_pylist()))";
  const said = execFileSync(PYTHON, ["-c", script, place], { encoding: "utf8", maxBuffer: 2 ** 26 });
  rmSync(path.dirname(place), { recursive: true });
  return JSON.parse(said) as Record<string, Value>[];
}

whereReadersAre("pyarrow", () => {
  it("reads row groups of dictionaries, distinct values, nulls, Chinese, one row", () => {
    const [parquet, rows, parts] = [new ParquetFile(TABLE), tableRows(), [] as Uint8Array[]];
    for (const [at, row] of rows.entries()) {
      parquet.addRow(row);
      if (at === 17_000 || at === 17_001) parts.push(...parquet.group());
    }
    const read = rowsByPyarrow(Buffer.concat([...parts, ...parquet.group(), parquet.finish()]));
    expect(read.map((row) => Object.values(row))).toEqual(rows);
  });

  it("reads ids of edges that were put together from those of their nodes", () => {
    const file = manyEdges();
    const read = rowsByPyarrow(bytesOf(edgesParquet.write(file)));
    const ends = read.map(({ id, source, target }) => ({ id, source, target }));
    const expected = Array.from(file.edges(), (edge) => {
      const { source, target } = edge;
      return { id: edgeId(edge), source, target };
    });
    expect(ends).toEqual(expected);
  });
});

/** Positions and edge labels are for display only. */
function asExpected({ directed, nodes, edges }: ReadBack): ReadBack {
  const own = mapValues(edges, (edge) => leftOf(edge, ["label", "key", "name", "kind"]) as Attributes);
  return { directed, nodes: mapValues(nodes, (node) => leftOf(node, ["x", "y"]) as Attributes), edges: own };
}

function mapValues(record: Record<string, Attributes>, change: (one: Attributes) => Attributes) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
