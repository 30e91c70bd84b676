import os from "node:os";
import { describe, it, expect } from "@jest/globals";
import { filesUnder, read, ROOT } from "./repository.js";

const BINARY = /\.(png|jpe?g|gif|ico|woff2?|ttf|zip|gz|parquet|pdf|wasm)$/i;
const files = filesUnder("").filter((file) => !BINARY.test(file));

/** Where the folders of people lie, spelled so that this file does not hold them. */
const homes = ["home", "root", "Users"].map((folder) => new RegExp(`(?<![\\w.%-])/${folder}/[\\w.-]+`));
const windows = new RegExp(String.raw`\b[A-Z]:\\+Users\\`);

const isSaying = (place: string) => place.split(/[\\/]/).filter(Boolean).length > 1;
const here = [ROOT, os.homedir()].filter(isSaying);

describe("the files of the project", () => {
  it("are there to be looked at", () => {
    expect(files).toContain("package.json");
    expect(files.length).toBeGreaterThan(20);
  });

  it("hold no path of the machine they were written on", () => {
    const found = files.flatMap((file) => {
      const text = read(file);
      const words = [...homes, windows].flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
      return [...words, ...here.filter((place) => text.includes(place))].map((word) => `${file}: ${word}`);
    });
    expect(found).toEqual([]);
  });

  it("turn off no rule of the linter in a comment", () => {
    const turnedOff = new RegExp(`\\b(${["ox", "es"].join("|")})lint-disable`);
    expect(files.filter((file) => turnedOff.test(read(file)))).toEqual([]);
  });

  it("hold no registry's address in the lock file", () => {
    expect(read("package-lock.json")).not.toMatch(/"resolved": "https?:/);
  });
});
