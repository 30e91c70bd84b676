import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "@jest/globals";
import { requireBuiltPage } from "../support/browser.js";

const BUILT = path.resolve(import.meta.dirname, "../../dist/web");
const MOST_KB = 200;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** Every script that the explorer loads, at once or later. */
function scriptsOf(entry: string): string[] {
  const manifest = JSON.parse(readFileSync(path.join(BUILT, ".vite/manifest.json"), "utf8")) as Record<
    string,
    Chunk
  >;
  const found = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk || found.has(chunk.file)) return;
    found.add(chunk.file);
    [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])].forEach(visit);
  };
  visit(entry);
  return [...found];
}

it(`the explorer's scripts weigh at most ${MOST_KB} KB gzipped, and nothing of the playground is among them`, () => {
  requireBuiltPage("explorer");
  const scripts = scriptsOf("explorer/index.html");
  expect(scripts.length).toBeGreaterThan(1);
  const texts = scripts.map((file) => readFileSync(path.join(BUILT, file)));
  const weight = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
  expect(weight).toBeGreaterThan(50_000);
  expect(weight / 1024).toBeLessThanOrEqual(MOST_KB);
  expect(scripts.filter((file) => /playground|monaco|graphi?ql/i.test(file))).toEqual([]);
});
