/** Each field of the public schema can be answered. */
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { publicSchema } from "../support/queries/query-cost.js";
import { queriesByType } from "../support/queries/every-field.js";
import { TwoDoors, type Result } from "../support/running/two-doors.js";

const VALUES = {
  ...{ "reviewDocument.id": '"egov-speech-2014"', "nullModel.trials": "20" },
  ...{ first: "2", limit: "2", id: '"mca"', kind: "bodies", names: '["民政部"]', bodies: '["mca", "mof"]' },
  ...{ one: '["mca"]', other: '["mof"]', text: '"民政"', task: '"信用体系建设"', published: "{}" },
  ...{ "movedPairs.from": "1", "movedPairs.to": "1", "dataChanges.since": "0", date: `"2014"` },
  ...{ "compare.from": "{}", "compare.to": "{}", "paths.from": '"mca"', "paths.to": '"mof"' },
};

/** Stands for the citation that is made first. */
const CITED = "CITATION";
const queries = queriesByType(publicSchema, {
  ...VALUES,
  ...{ "citation.id": `"${CITED}"`, "verifyCitation.id": `"${CITED}"` },
});

let doors: TwoDoors;
let cited = "";
beforeAll(async () => {
  doors = await TwoDoors.open({ MAX_COST: "1000000" });
  const { data } = await doors.http(
    'mutation { cite(query: "{ coParticipation(first: 1) { totalCount } }", variables: {}) { id } }',
  );
  cited = (data as { cite: { id: string } }).cite.id;
}, 240_000);
afterAll(() => doors?.close());

/** Aggregates of stored records are the library's; planning their queries would take most of the time. */
const own = queries.filter(({ type }) => !type.includes("Aggregat"));

it.each(own)("$type", async ({ query }) => {
  const { errors }: Result = await doors.http(query.replaceAll(CITED, cited));
  // a field that needs an editor is answered to one alone
  expect(errors?.filter(({ extensions }) => extensions?.code !== "FORBIDDEN") ?? []).toEqual([]);
});
