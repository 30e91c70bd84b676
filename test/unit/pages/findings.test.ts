import { expect, it } from "@jest/globals";
import {
  before,
  isCut,
  MOST_PAIRS,
  mostGained,
  movesOf,
  strongestGrowth,
  strongestNew,
} from "../../../web/explorer/morning/findings.js";
import { en } from "../../../web/explorer/texts/en.js";
import { zh } from "../../../web/explorer/texts/zh.js";
import { readFollows, readSeen } from "../../../web/explorer/morning/stored.js";

const body = (id: string) => ({ id, nameZh: id, nameEn: null, shortZh: null });
type Change = "GAINED" | "LOST" | "CHANGED";
const pair = (a: string, b: string, change: Change, was: number, is: number) => ({
  ...{ a: body(a), b: body(b), change, before: was, after: is },
});

/** As the API gives them: the largest difference first. */
const PAIRS = [
  pair("a", "b", "CHANGED", 1, 9),
  pair("c", "d", "GAINED", 0, 3),
  pair("a", "c", "GAINED", 0, 3),
  pair("e", "f", "LOST", 2, 0),
  pair("a", "d", "GAINED", 0, 1),
];

it("finds who has most new partners and which new pair shares most, with those that are tied", () => {
  expect(mostGained(PAIRS)).toEqual({ body: body("a"), partners: 2, tied: 3 });
  expect(mostGained(PAIRS.slice(0, 2))).toMatchObject({ body: { id: "c" }, partners: 1, tied: 2 });
  expect(strongestNew(PAIRS)).toEqual({ a: body("c"), b: body("d"), after: 3, tied: 2 });
  for (const find of [mostGained, strongestNew]) expect(find([PAIRS[0]!, PAIRS[3]!])).toBeNull();
});

it("where no pair is new, finds the one that grew most", () => {
  const grown = [
    pair("e", "f", "CHANGED", 7, 2),
    pair("a", "b", "CHANGED", 3, 5),
    pair("c", "d", "CHANGED", 1, 3),
  ];
  expect(strongestGrowth(grown)).toEqual({ a: body("a"), b: body("b"), before: 3, after: 5, tied: 2 });
  expect(strongestGrowth([grown[0]!, pair("c", "d", "GAINED", 0, 3)])).toBeNull();
});

it("counts how the pairs of a followed body moved", () => {
  expect(movesOf("a", PAIRS)).toEqual({ GAINED: 2, LOST: 0, CHANGED: 1 });
  expect(movesOf("z", PAIRS)).toEqual({ GAINED: 0, LOST: 0, CHANGED: 0 });
  expect(before(2014)).toBe("2013-12-31");
});

it("numbers from a part of the pairs are said to be the least", () => {
  expect(isCut(PAIRS)).toBe(false);
  expect(isCut(Array(MOST_PAIRS).fill(PAIRS[0]))).toBe(true);
  const said = [en, zh].map(({ morning: { findings, since, moves } }) => [
    findings.gained.partners(2, true),
    since.documents(150, true),
    moves(0, 0, 0, true),
  ]);
  expect(said).toEqual([
    ["at least 2 new partners", "at least 150 documents", "(pairs: at least 0 gained, 0 lost, 0 changed)"],
    ["至少新增 2 个", "文件至少 150 份", "（机构对：至少新增 0、减少 0、变化 0）"],
  ]);
});

it("takes from the browser's storage only what it wrote", () => {
  expect(readSeen({ number: 3, id: "x" })).toEqual({ number: 3, id: "x" });
  for (const damaged of [null, 5, "x", [], { number: "3", id: "x" }, { number: 1.5, id: "x" }])
    expect(readSeen(damaged)).toBeNull();
  expect(readFollows([body("a"), null, { id: 1 }, "b"])).toEqual([body("a")]);
  expect(readFollows({ id: "a" })).toEqual([]);
});
