import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ADMIN, at, Desk, RESULT } from "../support/running/desk.js";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open();
}, 240_000);
afterAll(() => desk?.stop());

describe("writes", () => {
  it("are all acknowledged when fifty are written at once", async () => {
    const source = `mutation M($body: BodyInput!) { recordBody(body: $body, allowShared: true) ${RESULT} }`;
    const ids = Array.from({ length: 50 }, (_, at) => `b-at-once-${at}`);
    const bodies = ids.map((id) => ({ id, nameZh: `同时登记${id}`, kind: "STATE_COUNCIL_MINISTRY" }));
    const told = await Promise.all(bodies.map((body) => desk.answer(source, { body })));
    expect(told.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    expect(told.map(({ data }) => at(data, "recordBody.changes.0.id"))).toEqual(ids);
    const kept = await Promise.all(ids.map((id) => desk.field(`{ body(id: "${id}") { id } }`)));
    expect(kept.map(({ id }) => id)).toEqual(ids);
  });

  it("are written once under an idempotency key, and the repetition is told the first result", async () => {
    const source = `mutation M($chain: ChainInput!, $key: String) { recordChain(chain: $chain, idempotencyKey: $key) ${RESULT} }`;
    const chain = { id: "c-once", nameZh: "只登记一次" };
    const first = await desk.field(source, { chain, key: "k-1" });
    expect(first.changes).toMatchObject([{ id: "c-once", action: "ADDED", columns: ["id", "nameZh"] }]);
    await desk.field(source, { chain: { ...chain, nameZh: "另有人改过" } });
    const version = await desk.version();
    expect(await desk.field(source, { chain, key: "k-1" })).toEqual(first);
    expect(await desk.version()).toBe(version);
    expect(await desk.field(`{ businessChain(id: "c-once") { nameZh } }`)).toEqual({ nameZh: "另有人改过" });
    expect(await desk.refusal(source, { chain: { ...chain, nameZh: "别的" }, key: "k-1" })).toMatchObject({
      code: "IDEMPOTENCY_KEY_REUSED",
      message: expect.stringContaining(`the data version was ${Number(at(first, "dataVersion.number"))}.`),
    });
    expect(await desk.refusal(source, { chain, key: " " })).toMatchObject({ code: "BAD_FILTER" });
    const other = await desk.field(source, { chain: { id: "c-once" }, key: "k-1" }, ADMIN);
    expect(other.changes).toEqual([]);
  });
});
