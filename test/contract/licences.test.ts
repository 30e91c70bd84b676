import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { noticeText, pagePackages, shippedPackages } from "../../bin/notice.js";
import { filesUnder, read, ROOT } from "./repository.js";

const lock = JSON.parse(read("package-lock.json")) as Parameters<typeof noticeText>[0];
const decision = read("docs/decisions/0019-licences.md");
const PERMISSIVE = /^(0BSD|Apache-2\.0|BlueOak-1\.0\.0|BSD(-[23]-Clause)?|ISC|MIT|Zlib)$/;

const isPermissive = (licence: string): boolean => {
  const words = licence.replace(/[()]/g, "");
  return words.split(" OR ").some((choice) => choice.split(" AND ").every((one) => PERMISSIVE.test(one)));
};

describe("licences", () => {
  it("has LICENSE as package.json names it", () => {
    expect(read("LICENSE")).toMatch(/^\s*Apache License\s+Version 2\.0, January 2004/);
    expect(JSON.parse(read("package.json"))).toMatchObject({ license: "Apache-2.0" });
  });

  it("are listed in NOTICE; npm run notice writes it again", () => {
    expect(shippedPackages(lock).length).toBeGreaterThan(100);
    expect(read("NOTICE")).toBe(noticeText(lock));
  });

  it("are permissive, but for those that decision 19 names with their licence", () => {
    const bound = shippedPackages(lock).filter(({ licence }) => !isPermissive(licence));
    const [federation, citeproc, ...others] = bound.map(({ name, licence }) => `${name} (${licence})`);
    expect(others).toEqual([]);
    expect(decision).toContain(federation);
    expect(decision).toContain(citeproc!.replace(" OR ", " or "));
  });

  it("of the pages are permissive too, but for two that decision 19 names", () => {
    const packages = pagePackages(lock);
    for (const name of ["react", "sigma", "graphiql", "@graphiql/react", "graphology", "scheduler"])
      expect(packages.map((one) => one.name)).toContain(name);
    const bound = packages.filter(({ licence }) => !isPermissive(licence));
    expect(bound.map(({ name, licence }) => `${name} ${licence}`)).toEqual([
      "@fontsource-variable/noto-sans-sc OFL-1.1",
      "argparse PSF-2.0",
    ]);
    for (const named of ["Noto Sans SC (OFL-1.1)", "argparse (PSF-2.0)"]) expect(decision).toContain(named);
  });

  it("leave @apollo/subgraph unloaded: only a function that is never called requires it", () => {
    const library = `${ROOT}/node_modules/@neo4j/graphql/dist`;
    const requiring = readdirSync(library, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".js"))
      .map((file) => [file, readFileSync(`${library}/${file}`, "utf8")] as const);
    const named = (pattern: RegExp) =>
      requiring.filter(([, text]) => pattern.test(text)).map(([file]) => file);
    expect(named(/@apollo\/subgraph/)).toEqual(["classes/Subgraph.js"]);
    expect(named(/^const .*require\("[^"]*\/Subgraph"\)/m)).toEqual([]);
    expect(filesUnder("src").filter((file) => /getSubgraphSchema/.test(read(file)))).toEqual([]);
  });
});
