import { expect, it } from "@jest/globals";
import { PAIR_MEASURES } from "../../src/analysis/pairs/measures/registry.js";
import { NETWORK_MEASURES } from "../../src/analysis/network/measures/registry.js";
import { FORMATS } from "../../src/exchange/network/registry.js";
import { read } from "./repository.js";

const row = (...cells: string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;

/** Rows of the tables as they should stand, by the registries. */
const rows = [
  ...PAIR_MEASURES.map(({ field, titleZh, description, range, source }) =>
    row(`\`${field}\` (${titleZh})`, description, range, source),
  ),
  ...NETWORK_MEASURES.map(({ field, titleZh, description, range, isolated, networkx, cost, source }) =>
    row(`\`${field}\` (${titleZh})`, description, range, isolated, `\`${networkx}\``, cost, source),
  ),
];

it("docs/measures.md opens a file of every format, in the words of the registry", () => {
  const [, shown] = /```python\n# ([\s\S]*?)\n```/.exec(read("docs/measures.md"))!;
  const blocks = [...new Set(FORMATS.map(({ networkx }) => networkx))].map((call) => {
    const ids = FORMATS.filter(({ networkx }) => networkx === call).map(({ id }) => id);
    return [ids.join(", "), ...call.split("; ")].join("\n");
  });
  expect(shown).toBe(blocks.join("\n\n# "));
});

it("docs/measures.md has a row for each measure, in the words of the registry, and no other", () => {
  const lines = read("docs/measures.md").split("\n");
  const stated = lines.filter((line) => line.startsWith("| `")).map((line) => line.replace(/ +/g, " "));
  expect(stated).toEqual(rows);
});
