import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { seedFurther } from "../../src/services/opening/seeding.js";
import { PACKAGE_ROOT } from "../../src/package-root.js";
import { citeAt } from "../support/files/citing.js";
import { at, CLAIM, Desk, PROPOSE, type Part } from "../support/running/desk.js";
import { keep, packageOf, unzipped } from "../support/files/packages.js";
import { PYTHON, whereReadersAre } from "../support/files/readers-python.js";

interface Found {
  sha256sum: [status: number, printed: string];
  notebook: {
    top_ten: [a: string, b: string, shared: number][];
    evidence: [chain: string, body: string, statement: string][];
    printed: string;
    format: [number, number];
    outputs: unknown[];
    cells: boolean;
  };
  citation: string | null;
  description: { valid: boolean; problems: unknown[]; rows: Record<string, number> };
  parquet: Record<string, string[]>;
}

const TOP_TEN = `{ coParticipation(first: 10) { nodes {
  sharedCount a { id } b { id } shared(first: 100) { nodes { item { key } statements { id } } } } } }`;

whereReadersAre("a data package, read by those who do not know us", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-package-readers-"));
  const file = path.join(folder, "package.zip");
  let desk: Desk;
  let citation: string;
  let found: Found;

  beforeAll(async () => {
    desk = await Desk.open();
    await seedFurther(desk.seeded.ready.graph, "policy-documents", () => undefined);
    await desk.seeded.ready.current.refresh();
    // a statement that is not accepted: it must not count
    await desk.field(PROPOSE, { statements: [CLAIM] });
    ({ id: citation } = await citeAt(desk, "{ coParticipation(first: 10) { nodes { key sharedCount } } }"));
    await keep(await packageOf(desk.seeded, citation), file);
    const script = path.join(PACKAGE_ROOT, "test", "readers", "read_package.py");
    const options = { encoding: "utf8", maxBuffer: 2 ** 26, timeout: 120_000 } as const;
    found = JSON.parse(execFileSync(PYTHON, [script, file], options)) as Found;
  }, 280_000);
  afterAll(async () => {
    await desk?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is whole to sha256sum", () => {
    expect(found.sha256sum).toEqual([0, ""]);
  });

  it("answers in its notebook which bodies share the most chains, as coParticipation does", async () => {
    const nodes = at(await desk.field(TOP_TEN), "nodes") as Part[];
    expect(nodes).toHaveLength(10);
    const { top_ten, evidence, printed, format, outputs, cells } = found.notebook;
    expect(top_ten).toEqual(
      nodes.map((node) => [at(node, "a.id"), at(node, "b.id"), at(node, "sharedCount")]),
    );
    const first = (at(nodes[0], "shared.nodes") as Part[]).flatMap((shared) =>
      (at(shared, "statements") as Part[]).map(
        (one) => `${String(at(shared, "item.key"))} ${String(at(one, "id"))}`,
      ),
    );
    expect(evidence.map(([chain, , statement]) => `BUSINESS_CHAIN:${chain} ${statement}`).sort()).toEqual(
      first.sort(),
    );
    expect(printed).toMatch(/\n296 \/ 296\n$/);
    expect([format, outputs, cells]).toEqual([[4, 5], [], true]);
  });

  it("is described by datapackage.json as it is, to Frictionless", async () => {
    expect(found.description.problems).toEqual([]);
    expect(found.description.valid).toBe(true);
    expect(found.description.rows).toMatchObject({
      "data/statements.jsonl": 108 + 166 + 1,
      "networks/two-mode-edges.csv": 63,
      "networks/bodies-edges.csv": 296,
      "networks/two-mode-projects-edges.csv": 201,
    });
    expect(Object.keys(found.description.rows)).toHaveLength(12 + 12);
  });

  it("has a CITATION.cff that cffconvert takes, with its citation", async () => {
    expect(found.citation).toBeNull();
    expect((await unzipped(file)).get("CITATION.cff")!.toString()).toContain(`"citation ${citation}"`);
  });

  it("has in Parquet the columns that its dictionary says", async () => {
    const readme = (await unzipped(file)).get("README.md")!.toString();
    const stated = Object.fromEntries(
      [...readme.matchAll(/^### networks\/(\S+)\.csv[^]*?(?=^#|(?![^]))/gm)].map(([text, stem]) => [
        stem!,
        [...text.matchAll(/^\| `\w+` \| `(\w+)` \|/gm)].map(([, column]) => column!).sort(),
      ]),
    );
    const columns = Object.entries(found.parquet).map(([stem, names]) => [stem, [...names].sort()]);
    expect(Object.keys(stated)).toHaveLength(12);
    expect(stated).toEqual(Object.fromEntries(columns));
  });
});
