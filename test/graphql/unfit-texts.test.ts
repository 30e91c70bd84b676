import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { buildSchema } from "graphql";
import { read } from "../contract/repository.js";
import { ADMIN, at, CLAIM, Desk } from "../support/running/desk.js";
import { SOUND } from "../support/queries/sound-arguments.js";
import { documentOf, textPlaces, withAt } from "../support/queries/text-places.js";

const CHAIN = `mutation { recordChain(chain: { id: "c-unfit", nameZh: "一条链" }) { dataVersion { number } } }`;

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
