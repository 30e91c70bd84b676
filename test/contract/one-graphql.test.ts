import fs from "node:fs";
import path from "node:path";
import { describe, it, expect } from "@jest/globals";
import { ROOT } from "./repository.js";

const foldersIn = (place: string) =>
  fs.existsSync(place) ? fs.readdirSync(place).map((name) => path.join(place, name)) : [];

/** Every installed package below a `node_modules` folder, at any depth. */
function installedIn(modules: string): string[] {
  const packages = foldersIn(modules).flatMap((place) =>
    path.basename(place).startsWith("@") ? foldersIn(place) : [place],
  );
  return packages.flatMap((place) => [place, ...installedIn(path.join(place, "node_modules"))]);
}

describe("the installed packages", () => {
  it("hold one copy of graphql, because a second one breaks with “another module or realm”", () => {
    const installed = installedIn(path.join(ROOT, "node_modules"));
    const copies = installed.filter(
      (place) => path.basename(place) === "graphql" && path.basename(path.dirname(place)) === "node_modules",
    );
    expect(copies.map((place) => path.relative(ROOT, place))).toEqual([path.join("node_modules", "graphql")]);
  });
});
