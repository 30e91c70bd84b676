import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { buildSchema } from "graphql";
import { read } from "../contract/repository.js";
import { ADMIN, at, CLAIM, Desk } from "../support/running/desk.js";
import { documentOf, textPlaces, withAt } from "../support/queries/text-places.js";

const CHAIN = `mutation { recordChain(chain: { id: "c-unfit", nameZh: "一条链" }) { dataVersion { number } } }`;

/** Arguments with which each mutation is accepted, as far as it does not depend on the text tried. */
const SOUND: Readonly<Record<string, object>> = {
  cite: { query: "{ coParticipation(first: 1) { totalCount } }", variables: {} },
  removeCitations: { reason: "x", ids: ["0123456789abcdef"] },
  withdrawRecords: { records: [{ kind: "chains", id: "c-unfit" }] },
  registerDocument: {
    document: { id: "d", title: "通知", issuers: [{ namedForm: "国务院", body: "state-council" }] },
  },
  recordDataset: { dataset: { id: "s", nameZh: "数据集", licence: "CC0", citation: "x" } },
  recordBody: { body: { id: "b", nameZh: "某某部", kind: "STATE_COUNCIL_MINISTRY" } },
  recordProject: { project: { id: "p", nameZh: "某某工程" } },
  recordChain: { chain: { id: "c", nameZh: "某某链" } },
  proposeStatements: { statements: [{ ...CLAIM, id: "other", quote: "由财政部参与" }] },
  reviewStatements: { reviews: [{ statement: "tried", decision: "RESOLVE", subject: "moe" }] },
  withdrawStatement: { id: "tried" },
  withdrawDataset: { id: "egov-speech-2014" },
  addBodyName: { name: { body: "mof", text: "某某", kind: "ALIAS", language: "zh" } },
  recordSuccession: {
    succession: {
      ...{
        predecessor: "mof",
        successor: "moe",
        on: "2020",
        kind: "MERGED_INTO",
        mainLine: false,
        event: "某年改革",
      },
    },
  },
  mergeDuplicate: { duplicate: "mof", survivor: "moe" },
  proposeFromDocument: { dataset: "egov-speech-2014", text: "关于某事的通知\n2014年5月29日\n由财政部负责。" },
};

/** Names the character, or the form that the text lacks. */
const REFUSED =
  /U\+D800|�|a date like|is no date|hexadecimal|Invalid option|(title|idempotencyKey) cannot be used/;

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
}, 240_000);
afterAll(() => desk?.stop());

describe("half a surrogate pair", () => {
  it("is refused in every text of every mutation, and changes nothing", async () => {
    const schema = buildSchema(read("schema/public.graphql"));
    await desk.data(
      `mutation M($statements: [StatementInput!]!) { proposeStatements(statements: $statements) { __typename } }`,
      { statements: [{ ...CLAIM, id: "tried" }] },
    );
    const made = at(await desk.data(CHAIN), "recordChain.dataVersion.number");
    const fields = schema.getMutationType()!.getFields();
    const taken: string[] = [];
    const places = textPlaces(schema);
    expect(places.length).toBeGreaterThan(80);
    for (const { mutation, path } of places) {
      const given: Readonly<Record<string, object>> = { ...SOUND, undoVersion: { number: made } };
      const whole =
        path[0] === "texts" ? { ...given[mutation], texts: [{ document: "d", text: "x" }] } : given[mutation];
      const variables = withAt(whole, path, "孤\ud800代") as Record<string, unknown>;
      const { errors } = await desk.answer(documentOf(fields[mutation]!), variables, ADMIN);
      const message = errors?.map(({ message, extensions }) => `${extensions.code}: ${message}`).join("; ");
      if (!message || !REFUSED.test(message)) taken.push(`${mutation} ${path.join(".")}: ${message}`);
    }
    expect(taken).toEqual([]);
    expect(await desk.version()).toBe(made);
  });
});
