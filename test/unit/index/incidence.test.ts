import { describe, expect, it } from "@jest/globals";
import { BandCounter } from "../../../src/analysis/pairs/count-bands.js";
import { PairCounter, type Tally } from "../../../src/analysis/pairs/count-pairs.js";
import { buildIncidence, sortedBy } from "../../../src/analysis/index/incidence.js";
import { randomNumbers } from "../../../src/analysis/random.js";
import { LEAD, PARTICIPANT } from "../../../src/analysis/index/statement-table.js";

/** [body, item, role] lists as columns. */
function incidenceOf(bodies: number, items: number, mentions: readonly [number, number, number][]) {
  return buildIncidence(bodies, items, {
    length: mentions.length,
    body: Int32Array.from(mentions, ([body]) => body),
    item: Int32Array.from(mentions, ([, item]) => item),
    role: Uint8Array.from(mentions, ([, , role]) => role),
  });
}

const EVERYTHING = { inOrder: false, newmanWeight: true, rolePairs: true };

describe("the incidence of bodies and items", () => {
  // bodies 0, 1, 2 in item 1; bodies 0 and 2 in item 2; body 3 and item 0 have nothing
  const mentions: [number, number, number][] = [
    [2, 1, PARTICIPANT],
    [0, 2, LEAD],
    [1, 1, PARTICIPANT],
    [0, 1, PARTICIPANT],
    [2, 2, PARTICIPANT],
    [0, 1, LEAD],
    [0, 1, PARTICIPANT],
  ];
  const incidence = incidenceOf(4, 3, mentions);

  it("has one entry per body and item, however many statements there are", () => {
    expect([...incidence.itemStart]).toEqual([0, 0, 3, 5]);
    expect([...incidence.members]).toEqual([0, 1, 2, 0, 2]);
    expect([...incidence.bodyStart]).toEqual([0, 2, 3, 5, 5]);
    expect([...incidence.items]).toEqual([1, 2, 1, 1, 2]);
  });

  it("unites the roles of a body in an item", () => {
    expect([...incidence.roles]).toEqual([LEAD | PARTICIPANT, LEAD, PARTICIPANT, PARTICIPANT, PARTICIPANT]);
    expect([...incidence.memberRoles]).toEqual([
      LEAD | PARTICIPANT,
      PARTICIPANT,
      PARTICIPANT,
      LEAD,
      PARTICIPANT,
    ]);
  });

  it("points from each entry to the item's first member above the body", () => {
    for (let body = 0; body < 4; body++) {
      for (let entry = incidence.bodyStart[body]!; entry < incidence.bodyStart[body + 1]!; entry++) {
        const end = incidence.itemStart[incidence.items[entry]! + 1]!;
        const members = incidence.members.subarray(incidence.itemStart[incidence.items[entry]!], end);
        const above = incidence.members.subarray(incidence.above[entry], end);
        expect([...above]).toEqual([...members].filter((member) => member > body));
      }
    }
  });

  it("counts only what is in use", () => {
    expect([incidence.bodiesInUse, incidence.itemsInUse]).toEqual([3, 2]);
  });

  it("counts what each body shares with those above it: once per item, weighted by its size", () => {
    const tally = new PairCounter(incidence, EVERYTHING).countAbove(0);
    const of = (b: number) => [
      tally.shared[b],
      tally.newmanWeight[b],
      tally.leadParticipant[b],
      tally.participantParticipant[b],
    ];
    // with 1: item 1 of three bodies; with 2: item 1 and item 2 of two bodies
    expect([...tally.partners.subarray(0, tally.partnerCount)]).toEqual([1, 2]);
    expect([of(1), of(2)]).toEqual([
      [1, 0.5, 1, 1],
      [2, 1.5, 2, 1],
    ]);
  });

  it("resets the counters between bodies", () => {
    const counter = new PairCounter(incidence, EVERYTHING);
    const facts = (counts: PairCounter, body: number) => {
      const tally = counts.countAll(body);
      const partners = [...tally.partners.subarray(0, tally.partnerCount)].sort();
      return partners.map((b) => [b, tally.shared[b], tally.newmanWeight[b], tally.leadParticipant[b]]);
    };
    for (const body of [0, 2, 3, 1, 0]) {
      expect(facts(counter, body)).toEqual(facts(new PairCounter(incidence, EVERYTHING), body));
    }
  });
});

describe("counting in bands", () => {
  const SHARED = { inOrder: true, newmanWeight: false, rolePairs: false };

  it("gives the same as counting body by body, also after a restart", () => {
    const random = randomNumbers(5);
    const drawn = Array.from({ length: 9_000 }, (): [number, number, number] => [
      Math.floor(random() * 1_300),
      Math.floor(random() * 900),
      PARTICIPANT,
    ]);
    const incidence = incidenceOf(1_300, 900, drawn);
    expect(BandCounter.suits(incidence)).toBe(true);
    const [banded, single] = [true, false].map(
      (inOrder) => new PairCounter(incidence, { ...SHARED, inOrder }),
    );
    for (const a of [...Array(1_300).keys(), 3, 1_299, 700]) {
      const [one, other] = [banded!.countAbove(a), single!.countAbove(a)];
      const found = ({ partners, partnerCount, shared }: Tally) =>
        [...partners.subarray(0, partnerCount)].sort((x, y) => x - y).map((b) => [b, shared[b]]);
      expect(found(one)).toEqual(found(other));
    }
  });

  it("is not used when counts overflow its counters", () => {
    const items = [...Array(70_000).keys()];
    const incidence = incidenceOf(
      2,
      items.length,
      items.flatMap((item): [number, number, number][] => [
        [0, item, LEAD],
        [1, item, PARTICIPANT],
      ]),
    );
    expect(BandCounter.suits(incidence)).toBe(false);
    expect(new PairCounter(incidence, SHARED).countAbove(0).shared[1]).toBe(70_000);
  });
});

describe("a tiny incidence", () => {
  it("is empty without mentions", () => {
    const incidence = incidenceOf(0, 0, []);
    expect([incidence.bodiesInUse, incidence.itemsInUse, incidence.members.length]).toEqual([0, 0, 0]);
  });

  it("with one body has no pair and no infinite weight", () => {
    const incidence = incidenceOf(1, 1, [[0, 0, LEAD]]);
    const counter = new PairCounter(incidence, EVERYTHING);
    expect(counter.countAbove(0).partnerCount).toBe(0);
    expect(counter.countAll(0).partnerCount).toBe(0);
    expect([...counter.countAll(0).newmanWeight]).toEqual([0]);
  });
});

describe("the counting sort", () => {
  it("is stable and returns the start of each key", () => {
    const { order, start } = sortedBy(Int32Array.of(2, 0, 2, 0), 4, 3);
    expect([[...order], [...start]]).toEqual([
      [1, 3, 0, 2],
      [0, 2, 2, 4],
    ]);
  });
});
