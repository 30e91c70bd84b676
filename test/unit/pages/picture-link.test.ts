import { expect, it } from "@jest/globals";
import { pictureLink } from "../../../web/playground/pictureLink.js";
import { readView } from "../../../web/explorer/view/address.js";
import { filterOf, START } from "../../../web/explorer/view/view.js";

const viewOf = (query: string, variables: object = {}) =>
  readView(pictureLink(query, JSON.stringify(variables), "zh")!.slice(1));

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

it("there is no picture of other queries, nor of damaged ones", () => {
  for (const query of ["{ meta { licence } }", "{", "", "mutation { x }"])
    expect(pictureLink(query, "", "zh")).toBeNull();
  expect(pictureLink("{ bodyRanking { totalCount } }", "{", "zh")).toBeNull();
});
