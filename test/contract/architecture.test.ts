import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { read, ROOT } from "./repository.js";

const document = read("docs/architecture.md");
const named = [
  ...document.matchAll(/`((?:src|schema|docs|web|test|bench|cypher|client|examples|seed)\/[\w./-]+)`/g),
].map(([, place]) => place!);

function foldersBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => [`${folder}/${name}`, ...foldersBelow(`${folder}/${name}`)]);
}

describe("docs/architecture.md", () => {
  it("names every folder of src in its table of rooms", () => {
    const rooms = [...document.matchAll(/^\| `(src\/[\w/-]+)` +\|/gm)].map(([, folder]) => folder!);
    expect(rooms.toSorted()).toEqual(foldersBelow("src").toSorted());
  });

  it("names only files and folders that exist", () => {
    expect(named.length).toBeGreaterThan(80);
    expect(named.filter((place) => !existsSync(path.join(ROOT, place)))).toEqual([]);
  });
});
