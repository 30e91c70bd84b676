import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { FORMATS } from "../../src/exchange/network/registry.js";
import { PACKAGE_ROOT } from "../../src/package-root.js";
import { bytesOf, expectedOf, NETWORK_FILES, type Attributes } from "../support/files/network-files.js";

/** Gephi's importers, which `.ci/run` downloads. */
const TOOLKIT = path.join(PACKAGE_ROOT, ".cache", "readers", "gephi-toolkit.jar");
const JAVA = path.join(process.env.JAVA_HOME ?? "", process.env.JAVA_HOME ? "bin/java" : "java");
/** Skipped where they are missing, which fails where CI is set. */
const whereGephiIs = existsSync(TOOLKIT) ? describe : describe.skip;
const NETWORKS = ["twoMode", "projection", "lateValues"];
/** Files of each network that Gephi opens together. */
const READ = {
  csv: ["nodes-csv", "edges-csv"],
  gexf: ["gexf"],
  "gexf-strict": ["gexf-strict"],
  graphml: ["graphml"],
};

interface Found {
  directed: boolean;
  nodeTypes: Record<string, string>;
  nodes: Record<string, Attributes>;
  edges: Record<string, Attributes>;
  severe: string[];
}

whereGephiIs("Gephi", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-gephi-"));
  let found: Record<string, Found>;

  beforeAll(() => {
    const given = NETWORKS.flatMap((network) =>
      Object.entries(READ).map(
        ([name, ids]) => `${network} ${name}=${ids.map((id) => write(network, id)).join(",")}`,
      ),
    );
    const script = path.join(PACKAGE_ROOT, "test", "readers", "ReadGephi.java");
    const run = ["-Djava.awt.headless=true", "-cp", TOOLKIT, script, ...given];
    found = JSON.parse(
      execFileSync(JAVA, run, { encoding: "utf8", maxBuffer: 2 ** 26, stdio: "pipe" }),
    ) as typeof found;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function write(network: string, id: string): string {
    const format = FORMATS.find((one) => one.id === id)!;
    const file = path.join(folder, `${network}-${id}.${format.extension}`);
    writeFileSync(file, bytesOf(format.write(NETWORK_FILES[network]!)));
    return file;
  }

  const cases = NETWORKS.flatMap((network) => Object.keys(READ).map((name) => [name, network]));

  it.each(cases)("reads the numbers of %s of %s as what they are", (name, network) => {
    const { nodeTypes, nodes, severe } = found[`${network} ${name}`]!;
    expect(severe).toEqual([]);
    const expected = expectedOf(NETWORK_FILES[network]!).nodes;
    const numbers = ["entries", "betweenness"] as const;
    expect(numbers.map((column) => nodeTypes[column])).toEqual(["Integer", "Double"]);
    for (const column of numbers) expect(valuesOf(nodes, column)).toEqual(valuesOf(expected, column));
  });

  it.each(cases)("finds the ends, kinds and weights of the edges of %s of %s", (name, network) => {
    const file = NETWORK_FILES[network]!;
    const edges = found[`${network} ${name}`]!.edges;
    const ends = Object.values(edges).map(({ source, target, kind, Weight }) =>
      [[source, target].sort().join(" "), kind, Weight].join(" "),
    );
    const expected = [...file.edges()].map(({ source, target, role, weight }) =>
      [[source, target].sort().join(" "), role, weight].join(" "),
    );
    expect(ends.sort()).toEqual(expected.sort());
  });
});

function valuesOf(elements: Record<string, Attributes>, column: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(elements).map(([id, values]) => [id, values[column] ?? null]));
}
