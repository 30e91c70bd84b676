import { describe, expect, it } from "@jest/globals";
import { PairCounter } from "../../src/analysis/count-pairs.js";
import { buildIncidence, sortedBy } from "../../src/analysis/incidence.js";
import { LEAD, PARTICIPANT } from "../../src/analysis/statement-table.js";

/** [body, item, role] lists as columns. */
function incidenceOf(bodies: number, items: number, mentions: readonly [number, number, number][]) {
  return buildIncidence(bodies, items, {
    length: mentions.length,
    body: Int32Array.from(mentions, ([body]) => body),
    item: Int32Array.from(mentions, ([, item]) => item),
    role: Uint8Array.from(mentions, ([, , role]) => role),
  });
}

const EVERYTHING = { newmanWeight: true, rolePairs: true };

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

  it("keeps a body once in an item, however many statements say so", () => {
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

  it("counts what each body shares with those above it: once an item, weighed by its size", () => {
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

  it("forgets one body before it counts the next", () => {
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

describe("the incidence of little", () => {
  it("of nothing is empty", () => {
    const incidence = incidenceOf(0, 0, []);
    expect([incidence.bodiesInUse, incidence.itemsInUse, incidence.members.length]).toEqual([0, 0, 0]);
  });

  it("of one body has no pair and no infinite weight", () => {
    const incidence = incidenceOf(1, 1, [[0, 0, LEAD]]);
    const counter = new PairCounter(incidence, EVERYTHING);
    expect(counter.countAbove(0).partnerCount).toBe(0);
    expect(counter.countAll(0).partnerCount).toBe(0);
    expect([...counter.countAll(0).newmanWeight]).toEqual([0]);
  });
});

describe("the counting sort", () => {
  it("is stable and says where each key begins", () => {
    const { order, start } = sortedBy(Int32Array.of(2, 0, 2, 0), 4, 3);
    expect([[...order], [...start]]).toEqual([
      [1, 3, 0, 2],
      [0, 2, 2, 4],
    ]);
  });
});
