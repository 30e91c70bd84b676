/** A server that computes for one request of a caller at a time. */
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { DEAR } from "../../src/services/computing/dear-requests.js";
import { startForTests, type TestServer } from "../support/running/server.js";

let server: TestServer;

beforeAll(async () => {
  server = await startForTests({ MAX_COMPUTING_PER_CALLER: "1" });
});

afterAll(() => server?.stop());

function post(body: string): Promise<Response> {
  return fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
}

it("says when to ask again, to a caller who asks for more than is computed at a time", async () => {
  const query = "{ coParticipation(first: 1) { nodes { nullModel(trials: 10000) { pValue } } } }";
  const answers = await Promise.all(
    [1, 2, 3].map(async () => {
      const answer = await post(JSON.stringify({ query }));
      const { errors } = (await answer.json()) as { errors?: { extensions: Record<string, unknown> }[] };
      return { after: answer.headers.get("retry-after"), code: errors?.[0]?.extensions.code };
    }),
  );
  const refused = answers.filter(({ code }) => code !== undefined);
  expect(refused.length).toBeGreaterThan(0);
  for (const one of refused) expect(one).toEqual({ after: "2", code: "TOO_BUSY" });
  expect(answers).toContainEqual({ after: null, code: undefined });
});

const often = (times: number, field: string) =>
  JSON.stringify({ query: `{ ${Array.from({ length: times }, (_, at) => `a${at}: ${field}`).join(" ")} }` });

it("refuses a dear request before it is executed, where the caller has as many under way as are computed, but answers from its cache", async () => {
  const known = often(60, "coParticipation(first: 100) { nodes { sharedCount } }");
  const { extensions } = (await (await post(known)).json()) as {
    extensions: { cost: Record<string, number> };
  };
  expect(extensions.cost.requested).toBeGreaterThan(DEAR * extensions.cost.maximum!);
  const slow = often(25, "coParticipation(first: 1) { nodes { nullModel(trials: 1500) { pValue } } }");
  const answers = await Promise.all([slow, slow, slow, known].map((body) => post(body)));
  expect(answers.pop()!.status).toBe(200);
  const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as Record<string, unknown>[];
  const refused = answers.flatMap((answer, at) => (answer.status === 503 ? [{ answer, at }] : []));
  expect(refused).toHaveLength(2);
  for (const { answer, at } of refused) {
    expect(answer.headers.get("retry-after")).toBe("2");
    expect(bodies[at]).toMatchObject({ errors: [{ extensions: { code: "TOO_BUSY", retryAfter: 2 } }] });
    expect(bodies[at]).not.toHaveProperty("data");
  }
});
