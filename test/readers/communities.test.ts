import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { FORMATS } from "../../src/exchange/network/registry.js";
import { PACKAGE_ROOT } from "../../src/package-root.js";
import { NETWORK_DEFAULTS } from "../../src/services/network/question.js";
import { bytesOf } from "../support/files/network-files.js";
import { PYTHON, whereReadersAre } from "../support/files/readers-python.js";
import { seedFile } from "../support/files/seed-file.js";

const MODES = ["BODIES", "ITEMS", "TWO_MODE"] as const;
const SETS = [
  ["egov-speech-2014", "BUSINESS_CHAIN"],
  ["egov-speech-2014", "PROJECT"],
  ["policy-documents", "PROJECT"],
  ["policy-documents", "DOCUMENT"],
  ["state-council-reports", "DOCUMENT"],
] as const;
const NETWORKS = SETS.flatMap(([folder, unit]) => MODES.map((mode) => `${folder} ${unit} ${mode}`));
const ROUNDING = 1e-9;
/** Ten trials, the default, find 0.6513 of the pairs of reporting bodies, networkx 0.6519. */
const TRIALS = 20;

whereReadersAre("Louvain", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-communities-"));
  let modularities: Record<string, { found: number; peer: number }>;

  beforeAll(async () => {
    const graphml = FORMATS.find(({ id }) => id === "graphml")!;
    for (const [set, unit] of SETS)
      for (const mode of MODES) {
        const communities = { ...NETWORK_DEFAULTS.communities, trials: TRIALS };
        const question = { unit, mode, communities };
        const file = await seedFile(question, { measures: ["community"] }, ["authority", set]);
        writeFileSync(path.join(folder, `${set} ${unit} ${mode}.graphml`), bytesOf(graphml.write(file)));
      }
    const script = path.join(PACKAGE_ROOT, "test", "readers", "check_communities.py");
    modularities = JSON.parse(
      execFileSync(PYTHON, [script, folder], { encoding: "utf8" }),
    ) as typeof modularities;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(NETWORKS)("finds no worse communities of %s than networkx with five seeds", (name) => {
    const { found, peer } = modularities[name]!;
    expect(found).toBeGreaterThanOrEqual(peer - ROUNDING);
  });
});
