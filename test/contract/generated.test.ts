import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, it } from "@jest/globals";
import { read, ROOT } from "./repository.js";

it("the typed operations match the schema and the documents; `npm run client` regenerates them", () => {
  const generator = path.join(ROOT, "client", "generate.js");
  const { status, stderr } = spawnSync(process.execPath, [generator, "--check"], { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(status).toBe(0);
});

it("the drawing of a network takes at most 30 lines besides its imports", () => {
  const lines = read("client/examples/draw.ts").split("\n");
  const own = lines.filter((line) => line.trim() && !/^(import|\/\*\*)/.test(line));
  expect(own.length).toBeLessThanOrEqual(30);
});
