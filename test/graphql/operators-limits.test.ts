import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import * as operations from "../../web/explorer/generated/operations.js";
import { askAs } from "../support/running/ask-as.js";
import { builtProgram, settingsOn } from "../support/running/built.js";
import { claims, SECRET, sign } from "../support/running/tokens.js";
import { startForTests, type TestServer } from "../support/running/server.js";

const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-operations-"));
const LISTED = `query Pairs($first: Int!) { coParticipation(first: $first) { totalCount nodes { ...ends } } }
  # of this folder
  fragment ends on CoParticipation { a { id } b { id } }
  mutation Cite($query: String!) { cite(query: $query) { id } }`;

let server: TestServer;
beforeAll(async () => {
  writeFileSync(path.join(folder, "ours.graphql"), LISTED);
  server = await startForTests({ SAFE_LIST: `${folder},web` });
}, 240_000);
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true });
});

async function outcome(query: string, variables: object = {}, operationName?: string): Promise<unknown> {
  const { body } = await askAs(server.url, undefined, JSON.stringify({ query, variables, operationName }));
  return body.errors?.[0]?.extensions.code ?? Object.keys(body.data ?? {}).join();
}

const ENDS = "fragment ends on CoParticipation { a { id } b { id } }";
const PAIRS = `query ($first: Int!) { coParticipation(first: $first) { totalCount nodes { ...ends } } }`;
const CITE = "mutation ($query: String!) { cite(query: $query) { id } }";
const OTHER = "{ coParticipation(first: 1) { totalCount } }";

it("a server with a list of operations executes these, in any layout, and those of its pages", async () => {
  expect(await outcome(`${ENDS} ${PAIRS}`, { first: 2 })).toBe("coParticipation");
  expect(await outcome(LISTED, { first: 2 }, "Pairs")).toBe("coParticipation");
  const { newest, ...others } = operations;
  expect(await outcome(newest.text)).toMatch(/^[a-z]/);
  // without their variables
  for (const { text } of Object.values(others)) expect(await outcome(text)).not.toBe("OPERATION_NOT_LISTED");
});

it("and refuses every other, also beside a listed one, with another fragment, and as what is cited", async () => {
  const refused: [string, object?, string?][] = [
    [OTHER],
    ["{ __schema { queryType { name } } }"],
    [`${PAIRS} fragment ends on CoParticipation { a { id nameZh } b { id } }`, { first: 2 }],
    [`${LISTED} query More ${OTHER}`, {}, "More"],
    [CITE, { query: OTHER }],
  ];
  for (const one of refused) expect([one, await outcome(...one)]).toEqual([one, "OPERATION_NOT_LISTED"]);
  const { body } = await askAs(server.url, undefined, JSON.stringify({ query: OTHER }));
  expect(body.errors![0]!.message).toMatch(
    /^This server executes only the operations of its list, and this one /,
  );
});

it("does not start with a list that is missing, empty or no GraphQL", async () => {
  const { startService } = await builtProgram();
  writeFileSync(path.join(folder, "broken.txt"), "query {");
  writeFileSync(path.join(folder, "empty.txt"), ENDS);
  for (const name of ["missing.graphql", "broken.txt", "empty.txt"]) {
    const config = await settingsOn(server.database, { SAFE_LIST: path.join(folder, name) });
    await expect(startService(config, () => undefined)).rejects.toMatchObject({
      code: "BAD_SETTING",
      message: expect.stringContaining(`SAFE_LIST names ${path.join(folder, name)}`),
    });
  }
});

it("a server with a rate refuses what a caller asks beyond it, and says when to ask again", async () => {
  const { startService } = await builtProgram();
  const settings = { MAX_REQUESTS_PER_MINUTE: "2", AUTH_SECRET: SECRET };
  const service = await startService(await settingsOn(server.database, settings), () => undefined);
  const { url } = service;
  try {
    const codes = async (authorization?: string) => {
      const answers = [1, 2, 3].map(() => askAs(url, authorization));
      return (await Promise.all(answers)).map(({ status, headers }) => [
        status,
        headers["retry-after"] ?? "",
      ]);
    };
    const refused = [429, expect.stringMatching(/^(60|[1-5]?\d)$/)];
    const once = [
      [200, ""],
      [200, ""],
    ];
    expect(await codes()).toEqual([...once, refused]);
    expect(await codes(`Bearer ${await sign(claims())}`)).toEqual([...once, refused]);
    const file = await fetch(`${url}/export/gexf`);
    expect([file.status, file.headers.get("retry-after")]).toEqual([429, expect.any(String)]);
    expect(await file.json()).toMatchObject({ error: { code: "TOO_BUSY" } });
    expect((await fetch(`${url}/health`)).status).toBe(200);
  } finally {
    await service.stop();
  }
});
