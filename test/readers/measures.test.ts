import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { NETWORK_MEASURES } from "../../src/analysis/network/measures/registry.js";
import { record, type NetworkFile } from "../../src/exchange/network/network-file.js";
import { FORMATS } from "../../src/exchange/network/registry.js";
import { PACKAGE_ROOT } from "../../src/package-root.js";
import { bytesOf } from "../support/files/network-files.js";
import { PYTHON, whereReadersAre } from "../support/files/readers-python.js";
import { seedFile } from "../support/files/seed-file.js";

const UNITS = ["BUSINESS_CHAIN", "PROJECT"] as const;
const MODES = ["BODIES", "ITEMS", "TWO_MODE"] as const;
const NETWORKS = UNITS.flatMap((unit) => MODES.map((mode) => ({ name: `${unit} ${mode}`, unit, mode })));
const FIELDS = NETWORK_MEASURES.map(({ field }) => field);
/** The power iteration of networkx ends at 1e-10 for each node. */
const CLOSE = 1e-6;

whereReadersAre("the calls of docs/measures.md", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-measures-"));
  let apart: Record<string, Record<string, Record<string, number | null>>>;

  beforeAll(async () => {
    for (const { name, unit, mode } of NETWORKS) {
      const file = await seedFile({ unit, mode }, { measures: FIELDS });
      for (const format of FORMATS) write(`${name}.${format.id}`, bytesOf(format.write(file)));
      write(`${name}.columns`, JSON.stringify(columnsOf(file)));
    }
    const formats = Object.fromEntries(FORMATS.map(({ id, networkx }) => [id, networkx]));
    const measures = Object.fromEntries(NETWORK_MEASURES.map(({ field, networkx }) => [field, networkx]));
    write("calls.json", JSON.stringify({ formats, measures }));
    const script = path.join(PACKAGE_ROOT, "test", "readers", "check_measures.py");
    apart = JSON.parse(execFileSync(PYTHON, [script, folder], { encoding: "utf8" })) as typeof apart;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, content: string | Buffer): void =>
    writeFileSync(path.join(folder, name), content);

  it.each(NETWORKS.flatMap(({ name }) => FORMATS.map(({ id }) => [id, name])))(
    "give the columns of %s of %s",
    (id, name) => {
      const found = Object.entries(apart[name]![id]!);
      expect(found.map(([field]) => field)).toEqual(FIELDS);
      expect(found.filter(([, far]) => far === null || far > CLOSE)).toEqual([]);
    },
  );
});

/** The values of each measure by node. */
function columnsOf(file: NetworkFile): Record<string, Record<string, unknown>> {
  const nodes = [...file.nodes()].map(({ id, values }) => [id, record(file.nodeColumns, values)] as const);
  return Object.fromEntries(
    FIELDS.map((field) => [
      field,
      Object.fromEntries(nodes.map(([id, values]) => [id, values[field] ?? null])),
    ]),
  );
}
