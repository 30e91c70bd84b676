import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readConfig } from "../../src/config.js";
import { makeRuntime, type Runtime } from "../../src/graphql/runtime.js";
import { CLAIM, Desk, PROPOSE, RESULT, REVIEW } from "../support/running/desk.js";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open();
}, 240_000);
afterAll(() => desk?.stop());

const UNDO = `mutation U($number: Int!) { undoVersion(number: $number) ${RESULT} }`;

describe("a service that wants a second person", () => {
  let strict: Runtime;
  const caller = (name: string) => ({ name, access: "EDITOR" as const });
  const ask = async (name: string, source: string, variables: Record<string, unknown>) => {
    const { errors, data } = await strict.run(source, variables, caller(name));
    return errors?.[0]?.extensions.code ?? (data ? "done" : null);
  };
  const accept = (name: string, rest = {}) =>
    ask(name, REVIEW, {
      reviews: [{ statement: "checked", decision: "ACCEPT", evidence: "DOCUMENT_ONLY", ...rest }],
    });

  it("lets another editor accept what one proposed, and no one overrule that alone", async () => {
    const { reviewBySecondPerson, ...config } = readConfig({ REVIEW_BY_SECOND_PERSON: "true" });
    expect([reviewBySecondPerson, readConfig({}).reviewBySecondPerson]).toEqual([true, false]);
    strict = await makeRuntime(desk.seeded.ready, { ...config, reviewBySecondPerson }, console.error);
    expect(await ask("ann", PROPOSE, { statements: [{ ...CLAIM, id: "checked" }] })).toBe("done");
    expect(await accept("ann")).toBe("SECOND_PERSON_NEEDED");
    expect(await accept("ben")).toBe("done");
    expect(await accept("ann", { decision: "RESOLVE", subject: "mca" })).toBe("SECOND_PERSON_NEEDED");
    expect(await accept("ben", { decision: "SEND_BACK" })).toBe("done");
    expect(await ask("ann", UNDO, { number: await desk.version() })).toBe("SECOND_PERSON_NEEDED");
    expect(await ask("ben", UNDO, { number: await desk.version() })).toBe("done");
  });

  it("by default lets one person do both", async () => {
    await desk.data(PROPOSE, { statements: [{ ...CLAIM, id: "alone" }] });
    await desk.data(REVIEW, {
      reviews: [{ statement: "alone", decision: "ACCEPT", evidence: "DOCUMENT_ONLY" }],
    });
  });
});
