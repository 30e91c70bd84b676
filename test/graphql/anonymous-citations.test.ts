/** Citations by callers without a token: what they may keep, for how long, and who removes them. */
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { CITE } from "../support/files/citing.js";
import { askAs, type Answer } from "../support/running/ask-as.js";
import { at } from "../support/running/desk.js";
import { startForTests, type TestServer } from "../support/running/server.js";
import { claims, SECRET, sign } from "../support/running/tokens.js";

const KEPT = "mutation C($query: String!) { cite(query: $query) { id expiresAt citedAt } }";
const FOUND = "query F($id: ID!) { citation(id: $id) { id expiresAt } }";
const REMOVE = `mutation R($ids: [ID!]!) { removeCitations(ids: $ids, reason: "spam in its title") { id reason } }`;
const DAY = 86_400_000;

let server: TestServer;

beforeAll(async () => {
  server = await startForTests({
    AUTH_SECRET: SECRET,
    TRUST_PROXY: "127.0.0.1",
    MAX_CITED_QUESTION_BYTES: "2000",
    MAX_CITED_ANSWER_BYTES: "500",
    MAX_ANONYMOUS_CITATIONS_PER_HOUR: "3",
    MAX_ANONYMOUS_CITATIONS_MB: "1",
  });
}, 240_000);
afterAll(() => server?.stop());

/** Asks with a token of a role, or without one from an address that the proxy names. */
async function ask(who: string, query: string, variables: object = {}): Promise<Answer> {
  const isRole = /^[A-Z]+$/.test(who);
  const token = isRole ? `Bearer ${await sign(claims({ role: who }))}` : undefined;
  const forwarded = isRole ? {} : { "x-forwarded-for": who };
  return askAs(server.url, token, JSON.stringify({ query, variables }), forwarded);
}

/** What the one field asked for is answered with. */
async function field(who: string, query: string, variables: object = {}): Promise<unknown> {
  const { body } = await ask(who, query, variables);
  expect(body.errors).toBeUndefined();
  return Object.values(body.data!)[0];
}

async function refusal(who: string, query: string, variables: object = {}): Promise<unknown> {
  const [error] = (await ask(who, query, variables)).body.errors ?? [];
  return { message: error?.message, ...error?.extensions };
}

/** Different questions, each with a short answer. */
const question = (first: number) => ({ query: `{ coParticipation(first: ${first}) { totalCount } }` });

const onDatabase = async (cypher: string, parameters: object = {}): Promise<unknown> =>
  (await server.database.driver.executeQuery(cypher, parameters)).records[0]?.get(0);

const expireOn = (id: unknown, date: number) =>
  onDatabase("MATCH (c:Citation {id: $id}) SET c.expiresAt = $at", { id, at: new Date(date).toISOString() });

it("keep a bounded query, and of a long answer the hash", async () => {
  const query = `{ search(text: "${"部".repeat(700)}") { totalCount } }`;
  expect(await refusal("READER", CITE, { query })).toMatchObject({ code: "QUERY_TOO_LARGE", maximum: 2_000 });
  const long = { query: "{ coParticipation(first: 25) { nodes { a { nameZh } b { nameZh } } } }" };
  expect(await field("READER", CITE, long)).toMatchObject({
    ...{ result: null, resultSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
});

it("are so many an hour from one address behind a proxy, and what was cited before costs nothing", async () => {
  const five = () => Promise.all([1, 2, 3, 4, 5].map((n) => ask("198.51.100.7", KEPT, question(n))));
  const made = await five();
  const refused = made.filter(({ body }) => body.errors);
  expect(refused.length).toBe(2);
  for (const { headers, body } of refused) {
    const { code, retryAfter } = body.errors![0]!.extensions;
    expect([code, String(retryAfter)]).toEqual(["TOO_MANY_CITATIONS", headers["retry-after"]]);
    expect(Number(retryAfter)).toBeGreaterThan(3_000);
  }
  expect((await five()).map(({ body }) => body.data)).toEqual(made.map(({ body }) => body.data));
  expect((await ask("198.51.100.8", KEPT, question(6))).body.errors).toBeUndefined();
});

it("count for the address that the proxy saw, whatever its caller wrote into the header", async () => {
  const four = await Promise.all(
    [11, 12, 13, 14].map((n) => ask(`203.0.113.${n}, 198.51.100.9`, KEPT, question(n))),
  );
  expect(four.filter(({ body }) => body.errors).length).toBe(1);
  const network = await Promise.all(
    [15, 16, 17, 18].map((n) => ask(`2001:db8:1:2::${n}`, KEPT, question(n))),
  );
  expect(network.filter(({ body }) => body.errors).length).toBe(1);
});

it("expire unless they are read, and stay when they are made again with a token", async () => {
  const made = await Promise.all([21, 22, 23].map((n) => field("198.51.100.20", KEPT, question(n))));
  const [unread, read, signed] = made.map((one) => at(one, "id"));
  expect(Math.round((Date.parse(String(at(made[0], "expiresAt"))) - Date.now()) / DAY)).toBe(365);
  await expireOn(unread, Date.now() - 1);
  await expireOn(read, Date.now() + 5 * DAY);
  expect(await field("READER", FOUND, { id: unread })).toBeNull();
  const seen = await field("READER", FOUND, { id: read });
  expect(Date.parse(String(at(seen, "expiresAt"))) - Date.now()).toBeGreaterThan(364 * DAY);
  expect(await field("READER", FOUND, { id: read })).toEqual(seen);
  const stays = { id: signed, citedAt: at(made[2], "citedAt"), expiresAt: null };
  expect(await field("READER", KEPT, question(23))).toEqual(stays);
  expect(await field("198.51.100.21", KEPT, question(23))).toEqual(stays);
  expect(await onDatabase("MATCH (c:Citation {id: $id}) RETURN c", { id: unread })).toBeUndefined();
});

it("take up a bounded storage, which leaves citations with a token alone", async () => {
  await onDatabase(
    "CREATE (:Citation {id: 'large', expiresAt: '9999-01-01T00:00:00.000Z', storedBytes: 999000})",
  );
  expect(await refusal("198.51.100.30", KEPT, question(31))).toMatchObject({
    ...{ code: "TOO_MANY_CITATIONS", retryAfter: 86_400, message: expect.stringContaining("fill the 1 MB") },
  });
  expect(await field("READER", KEPT, question(31))).toMatchObject({ expiresAt: null });
  await onDatabase("MATCH (c:Citation {id: 'large'}) DELETE c");
  expect(await field("198.51.100.30", KEPT, question(32))).toMatchObject({ id: expect.any(String) });
});

it("are removed by an administrator, whose reason every reader is told", async () => {
  const id = at(await field("READER", KEPT, question(41)), "id");
  expect(await refusal("EDITOR", REMOVE, { ids: [id] })).toMatchObject({
    code: "FORBIDDEN",
    needed: "ADMIN",
  });
  const withUnknown = { ids: [id, "0000000000000000"] };
  expect(await refusal("ADMIN", REMOVE, withUnknown)).toMatchObject({ code: "CITATION_NOT_FOUND" });
  expect(await field("READER", FOUND, { id })).toMatchObject({ id });
  const removed = [{ id, reason: "spam in its title" }];
  expect(await field("ADMIN", REMOVE, { ids: [id] })).toEqual(removed);
  expect(await field("ADMIN", REMOVE, { ids: [id] })).toEqual(removed);
  const told = {
    code: "CITATION_REMOVED",
    message: expect.stringMatching(/on \d{4}-\d\d-\d\d: spam in its/),
  };
  expect(await refusal("READER", FOUND, { id })).toMatchObject(told);
  const verify = `{ verifyCitation(id: "${String(id)}") { now { state } } }`;
  expect(await refusal("READER", verify)).toMatchObject(told);
  expect(await refusal("198.51.100.40", KEPT, question(41))).toMatchObject(told);
  expect(await field("READER", KEPT, question(41))).toMatchObject({ id, expiresAt: null });
  expect(await field("198.51.100.40", FOUND, { id })).toMatchObject({ id });
});
