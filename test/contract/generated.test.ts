import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { accessText } from "../../bin/access.js";
import { filesUnder, read, ROOT } from "./repository.js";

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

describe("docs/access.md", () => {
  it("is what `npm run access` writes", () => {
    const words = (text: string): string => text.replace(/-{3,}/g, "---").replace(/ +/g, " ");
    expect(words(read("docs/access.md"))).toBe(words(accessText(read("schema/public.graphql"))));
  });

  it("names every address that the server has", () => {
    const sources = filesUnder("src/server").filter((file) => /endpoint|probes|pages/.test(file));
    const addresses = sources.flatMap((file) =>
      [...read(file).matchAll(/"(\/[a-z][\w./:]*|\/)"/g)].map(([, address]) =>
        address!.replace(":format", "{format}"),
      ),
    );
    const documented = read("docs/access.md");
    // GraphQL, whose fields are listed; what pages consist of; the playground without its final slash
    const others = ["/graphql", "/assets/", "/playground"];
    expect(addresses.length).toBeGreaterThan(12);
    expect(addresses.filter((one) => !others.includes(one) && !documented.includes(` ${one}\``))).toEqual([]);
  });
});
