import { expect, it } from "@jest/globals";
import { pictureLink } from "../../../web/playground/pictureLink.js";
import { readView } from "../../../web/explorer/view/address.js";
import { backboneOf } from "../../../web/explorer/data/rule.js";
import { variablesOf } from "../../../web/explorer/data/variables.js";
import { filterOf, START, type View } from "../../../web/explorer/view/view.js";

const viewOf = (query: string, variables: object = {}) =>
  readView(pictureLink(query, JSON.stringify(variables), "zh")!.address.slice(1));
const leftOut = (query: string) => pictureLink(query, "", "zh")!.leftOut;

it("the picture has the unit, the filter and the mode of the query, from literals, variables and defaults", () => {
  const view = {
    ...START,
    ...({ mode: "TWO_MODE", unit: "PROJECT", identity: "AS_OF", asOf: "2018-06-01", minShared: 2 } as const),
    ...({
      from: "2010",
      to: "2014-05",
      roles: ["LEAD"],
      kinds: ["AUDIT"],
      involving: ["mof", "ndrc"],
    } as const),
    ...{ withoutOffices: true, minConfidence: 0.5, nestedOnce: true, version: "3" },
  };
  const query = `query Q($filter: ParticipationFilter!, $unit: Unit! = PROJECT) {
    network(mode: TWO_MODE, unit: $unit, filter: $filter, minShared: 2) { nodes { key } } }`;
  expect(viewOf(query, { filter: filterOf(view) })).toEqual(view);
  expect(viewOf("{ coParticipation(first: 3) { totalCount } }")).toEqual(START);
});

it("the picture shows whom the query asks about", () => {
  const body = viewOf('{ body(id: "mof") { id } }');
  expect(body).toMatchObject({ selected: ["BODY:mof"], evidence: true });
  const pair = viewOf("query C($b: [ID!]!) { commonGround(bodies: $b, unit: DOCUMENT) { sharedCount } }", {
    b: ["mof", "ndrc"],
  });
  expect(pair).toMatchObject({ unit: "DOCUMENT", selected: ["BODY:mof", "BODY:ndrc"] });
  const around = viewOf('{ network(mode: BODIES, seeds: { bodies: ["mof"] }, hops: 2) { nodes { key } } }');
  expect(around).toMatchObject({ focus: ["BODY:mof"], hops: 2 });
});

/** The query of the picture that the explorer hands over. */
const DRAWN = `query Drawn($mode: NetworkMode!, $unit: Unit!, $filter: ParticipationFilter!, $seeds: NetworkSeeds,
  $hops: Int!, $minShared: Int!, $backbone: Backbone) { network(mode: $mode, unit: $unit, filter: $filter,
  seeds: $seeds, hops: $hops, minShared: $minShared, backbone: $backbone) { truncated } }`;

it.each([
  ["a body and its items", { mode: "TWO_MODE", focus: ["BODY:mof"], hops: 1 }, "ALL"],
  ["two steps around a body", { mode: "TWO_MODE", focus: ["BODY:mof"], hops: 2 }, "ALL"],
  ["an item", { mode: "TWO_MODE", unit: "PROJECT", focus: ["PROJECT:p"], hops: 1 }, "ALL"],
  ["two steps around an item", { mode: "TWO_MODE", unit: "PROJECT", focus: ["PROJECT:p"], hops: 2 }, "ALL"],
  ["two steps among bodies", { focus: ["BODY:mof"], hops: 2, rule: "ALL" }, "ALL"],
  ["the strongest links", { rule: "STRONGEST", strongest: 5, linkedOnly: true }, "STRONGEST"],
  ["links beyond chance", { rule: "CHANCE", level: 0.01 }, "CHANCE"],
  ["links by disparity", { rule: "DISPARITY", level: 0.2 }, "DISPARITY"],
] as const)("a view that the explorer hands over comes back: %s", (_, part, rule) => {
  const view: View = { ...START, version: "3", ...part };
  const variables = { ...variablesOf(view), backbone: backboneOf(view, rule) };
  expect(viewOf(DRAWN, variables)).toEqual(view);
});

it("names the conditions that the picture does not have", () => {
  const network = (asked: string) => leftOut(`{ network(${asked}) { truncated } }`);
  expect(network('filter: {bodyIds: ["mof"], projectIds: [], minConfidence: 0.5}, seeds: {top: 3}')).toEqual([
    "filter.bodyIds",
    "seeds.top",
  ]);
  expect(network("backbone: {strongest: 2, maxQValue: 0.05, linkedOnly: true}")).toEqual([
    "backbone.maxQValue",
  ]);
  expect(network('mode: ITEMS, seeds: {items: ["p"]}')).toEqual(["mode", "seeds.items"]);
  expect(network('mode: TWO_MODE, seeds: {items: ["p"]}, filter: {roles: [LEAD]}')).toEqual([]);
});

it("there is no picture of other queries, nor of damaged ones", () => {
  for (const query of ["{ meta { licence } }", "{", "", "mutation { x }"])
    expect(pictureLink(query, "", "zh")).toBeNull();
  expect(pictureLink("{ bodyRanking { totalCount } }", "{", "zh")).toBeNull();
});
