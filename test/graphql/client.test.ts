import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { drawNetwork } from "../../client/examples/draw.js";
import { pairs } from "../../client/generated/operations.js";
import * as questions from "../../client/generated/questions.js";
import { createClient, nodesOf, type Client } from "../../client/index.js";
import { namedQuestions } from "../../src/services/about/named-questions.js";
import { startForTests, type TestServer } from "../support/running/server.js";

let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await startForTests();
  client = createClient({ url: server.url });
});
afterAll(() => server?.stop());

describe("the client on the real server", () => {
  it("has a function for every named question", () => {
    const camel = (id: string) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(Object.keys(questions).sort()).toEqual(
      namedQuestions()
        .map(({ id }) => camel(id))
        .sort(),
    );
  });

  it("asks a named question, typed", async () => {
    const { coParticipation } = await questions.sharedChains(client, { first: 2 });
    expect(coParticipation.totalCount).toBe(296);
    expect(coParticipation.nodes.map(({ sharedCount }) => sharedCount)).toEqual([3, 3]);
  });

  it("goes through all 296 pairs page by page, each once", async () => {
    const askPage = async (after: string | null) => (await client.ask(pairs, { after })).coParticipation;
    const keys = new Set<string>();
    let counted = 0;
    for await (const { key } of nodesOf(askPage)) {
      keys.add(key);
      counted += 1;
    }
    expect([counted, keys.size]).toEqual([296, 296]);
  });

  it("gives the code of what the server refuses", async () => {
    await expect(client.ask(pairs, { first: 201 })).rejects.toMatchObject({ name: "ApiError" });
    await expect(questions.profile(client, { body: "nobody at all" })).rejects.toMatchObject({
      code: "BODY_NOT_FOUND",
    });
  });
});

describe("the example", () => {
  it("draws 40 bodies and 296 lines, each body in its place with its name", async () => {
    const drawing = await drawNetwork(server.url);
    expect(drawing.match(/<circle /g)).toHaveLength(40);
    expect(drawing.match(/<line /g)).toHaveLength(296);
    expect(drawing).toContain(">人社部</text>");
    expect(new Set(drawing.match(/<circle cx="[^"]+" cy="[^"]+"/g)).size).toBe(40);
    expect(drawing).not.toContain("NaN");
    const [left, top, width, height] = /viewBox="([^"]+)"/.exec(drawing)![1]!.split(" ").map(Number);
    for (const [, x, y] of drawing.matchAll(/<circle cx="([^"]+)" cy="([^"]+)"/g)) {
      expect(Number(x)).toBeGreaterThan(left!);
      expect(Number(x)).toBeLessThan(left! + width!);
      expect(Number(y)).toBeGreaterThan(top!);
      expect(Number(y)).toBeLessThan(top! + height!);
    }
  });

  it("draws what a filter selects", async () => {
    const leads = await drawNetwork(server.url, { involving: ["mof"] });
    expect(leads.match(/<circle /g)).toHaveLength(8);
  });
});
