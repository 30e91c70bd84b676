import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Service } from "../../src/server/service.js";
import { builtProgram, settingsOn } from "../support/running/built.js";
import { startForTests, type TestServer } from "../support/running/server.js";
import { claims, SECRET, sign } from "../support/running/tokens.js";

/** A server of one's own, and one that knows tokens, on the same data. */
let open: TestServer;
let server: Service;

beforeAll(async () => {
  open = await startForTests();
  const { startService } = await builtProgram();
  server = await startService(await settingsOn(open.database, { AUTH_SECRET: SECRET }), () => undefined);
});

afterAll(async () => {
  await server?.stop();
  await open?.stop();
});

const bearer = async (role: string) => `Bearer ${await sign(claims({ role }))}`;

describe("loading a built-in data set", () => {
  const ask = async (url: string, query: string, headers: Record<string, string> = {}): Promise<Answer> => {
    const init = { method: "POST", headers: { "content-type": "application/json", ...headers } };
    const answer = await fetch(`${url}/graphql`, { ...init, body: JSON.stringify({ query }) });
    return (await answer.json()) as Answer;
  };
  interface Answer {
    data?: { builtInSets: { id: string; loaded: boolean; mayLoad: boolean }[] };
    errors?: { extensions: { code: string } }[];
  }
  const SETS = "{ builtInSets { id loaded mayLoad } }";
  const LOAD = 'mutation { loadBuiltInSet(id: "policy-documents") { dataVersion { number } } }';
  const may = async (url: string, headers?: Record<string, string>) =>
    (await ask(url, SETS, headers)).data!.builtInSets.map(({ mayLoad }) => mayLoad);
  const [yes, no] = [
    [true, true, true],
    [false, false, false],
  ];

  it("needs no token at the machine itself, on a server of one's own", async () => {
    expect(await may(open.url)).toEqual(yes);
    expect(await may(open.url, { origin: open.url })).toEqual(yes);
    const named = (await ask(open.url, SETS)).data!.builtInSets.map(({ id, loaded }) => [id, loaded]);
    expect(named).toEqual([
      ["egov-speech-2014", true],
      ["policy-documents", false],
      ["state-council-reports", false],
    ]);
  });

  it("needs a token behind a proxy, for a page of another origin, and where tokens or a public address are set", async () => {
    const elsewhere: Record<string, string>[] = [
      { "x-forwarded-for": "203.0.113.7" },
      { via: "1.1 proxy" },
      { origin: "http://evil.example" },
    ];
    for (const headers of elsewhere) {
      expect([headers, await may(open.url, headers)]).toEqual([headers, no]);
      expect((await ask(open.url, LOAD, headers)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    }
    expect(await may(server.url)).toEqual(no);
    expect((await ask(server.url, LOAD)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect(await may(server.url, { authorization: await bearer("READER") })).toEqual(no);
    expect(await may(server.url, { authorization: await bearer("EDITOR") })).toEqual(yes);
  });

  it("of an unknown id names those that there are", async () => {
    const { errors } = await ask(open.url, LOAD.replace("policy-documents", "policy"));
    expect(errors).toMatchObject([
      {
        message:
          'There is no built-in set "policy". There is: egov-speech-2014, policy-documents, state-council-reports.',
        extensions: { code: "DATASET_NOT_FOUND" },
      },
    ]);
  });
});
