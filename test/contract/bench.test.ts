import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, it } from "@jest/globals";
import { PACKAGE_ROOT } from "../../src/package-root.js";

const BENCH = path.join(PACKAGE_ROOT, "bench");
/** It measures as soon as it is loaded. */
const ENTRY = "run.js";

it("every measurement finds what it imports of the program", () => {
  const modules = readdirSync(BENCH).filter((name) => name.endsWith(".js") && name !== ENTRY);
  expect(modules.length).toBeGreaterThan(10);
  const script = modules.map((name) => `await import(${JSON.stringify(path.join(BENCH, name))});`).join("\n");
  const end = "process.exit(0);";
  execFileSync(process.execPath, ["--input-type=module", "-e", script + end], { stdio: "pipe" });
});
