import { readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

const { names } = seedCollaboration();

/** Full and short names as official prose of 1949 to 2024 writes them, and the body that each means on the date. */
const EXPECTED = readFileSync(new URL("../../fixtures/names-by-date.tsv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t") as [name: string, date: string, body: string]);

it("resolves names of 1949 to 2024 to the body that bore them on the date", () => {
  expect(EXPECTED.length).toBeGreaterThanOrEqual(900);
  const wrong = EXPECTED.flatMap(([name, date, body]) => {
    const { match, alternatives } = names.resolve(name, date);
    const found = match?.id ?? alternatives.map(({ id }) => id).join(" or ");
    return match?.id === body ? [] : [`${name} ${date}: ${found || "nobody"}, not ${body}`];
  });
  expect(wrong).toEqual([]);
});

it("takes plates for the body that carries them: 标准委, 版权局 and 海洋局 after March 2018", () => {
  const bearers = ["标准委", "版权局", "海洋局"].map((name) => names.resolve(name, "2018-12").match?.id);
  expect(bearers).toEqual(["samr", "nppa", "mnr"]);
});
