import { expect, it } from "@jest/globals";
import { FORMATS } from "../../src/exchange/network/registry.js";
import { FILE_MEASURES } from "../../src/services/network/file-measures.js";
import { FILE_PAIR_MEASURES } from "../../src/services/network/file-pair-measures.js";
import { read } from "./repository.js";

const stated = read("docs/formats.md")
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => line.replace(/ +/g, " "));

it("docs/formats.md has a row for each format, in the words of the registry", () => {
  const rows = FORMATS.map(
    ({ id, title, readers, keeps, loses }) => `| \`${id}\` | ${title}: ${readers} | ${keeps} | ${loses} |`,
  );
  expect(stated.slice(0, rows.length)).toEqual(rows);
});

it("docs/formats.md names every measure that a file can hold", () => {
  const names = FILE_MEASURES.map((name) => `\`${name}\``).join(", ");
  expect(stated.find((line) => line.startsWith("| `measures`"))).toContain(`: ${names} |`);
  const ofPairs = FILE_PAIR_MEASURES.map((name) => `\`${name}\``).join(", ");
  expect(stated.find((line) => line.startsWith("| `pairMeasures`"))).toContain(`: ${ofPairs} |`);
});
