import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { unzipped } from "../support/files/packages.js";
import { askAs } from "../support/running/ask-as.js";
import { builtProgram, settingsOn } from "../support/running/built.js";
import { plainProxy, type Proxy } from "../support/running/plain-proxy.js";
import { startForTests, type TestServer } from "../support/running/server.js";
import { claims, SECRET, sign } from "../support/running/tokens.js";

let server: TestServer;
let settings: Record<string, string>;

beforeAll(async () => {
  settings = { AUTH_SECRET: SECRET, INDEX_DIR: mkdtempSync(path.join(os.tmpdir(), "xietong-index-")) };
  server = await startForTests(settings);
}, 240_000);
afterAll(async () => {
  await server?.stop();
  rmSync(settings.INDEX_DIR!, { recursive: true });
});

describe("who writes over HTTP", () => {
  const WRITE = JSON.stringify({
    query: `mutation { recordChain(chain: { id: "over-http", nameZh: "经网络登记" }) { dataVersion { number by } } }`,
  });

  it("is an editor, named in history; a reader and a caller without a token are told what is missing", async () => {
    const written = await askAs(server.url, `Bearer ${await sign(claims({ role: "EDITOR" }))}`, WRITE);
    expect(written.body.data).toEqual({ recordChain: { dataVersion: { number: 2, by: "desk two" } } });
    for (const authorization of [`Bearer ${await sign(claims({ role: "READER" }))}`, undefined]) {
      const { errors } = (await askAs(server.url, authorization, WRITE)).body;
      expect(errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN", needed: "EDITOR", held: "READER" });
    }
  });
});

describe("the download of the whole history", () => {
  it("is an administrator's, and holds the versions and citations", async () => {
    const get = async (role: string) =>
      fetch(`${server.url}/export/interchange?history=true`, {
        headers: { authorization: `Bearer ${await sign(claims({ role }))}` },
      });
    expect((await get("EDITOR")).status).toBe(403);
    const sent = await get("ADMIN");
    expect(sent.headers.get("content-disposition")).toMatch(/^attachment; filename="xietong-history-.*-v2-/);
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), "xietong-history-")), "history.zip");
    writeFileSync(file, Buffer.from(await sent.arrayBuffer()));
    const names = [...(await unzipped(file)).keys()];
    rmSync(path.dirname(file), { recursive: true });
    expect(names.slice(-3)).toEqual(["history.jsonl", "citations.jsonl", "datapackage.json"]);
  });
});

describe("uploads of tables", () => {
  /** An upload whose body does not arrive. */
  function begunUpload(authorization: string): net.Socket {
    const head = `POST /import/look HTTP/1.1\r\nhost: localhost\r\nauthorization: ${authorization}\r\ncontent-type: application/octet-stream\r\ncontent-length: 1000000\r\n\r\n`;
    const socket = net.connect(Number(new URL(server.url).port), "127.0.0.1", () => socket.write(head));
    return socket.on("error", () => undefined);
  }

  async function upload(authorization: string): Promise<[number, string | null, string]> {
    const headers = { authorization, "content-type": "application/octet-stream" };
    const answer = await fetch(`${server.url}/import/look`, { method: "POST", headers, body: "" });
    const { error } = (await answer.json()) as { error: { code: string } };
    return [answer.status, answer.headers.get("retry-after"), error.code];
  }

  it("are refused beyond two at a time while the bodies of those arrive, until one of them leaves", async () => {
    const editor = `Bearer ${await sign(claims())}`;
    const slow = [begunUpload(editor), begunUpload(editor)];
    let answer = await upload(editor);
    for (let left = 50; answer[2] !== "TOO_BUSY" && left > 0; left--) answer = await upload(editor);
    expect(answer).toEqual([503, "5", "TOO_BUSY"]);
    slow.pop()!.destroy();
    for (let left = 50; answer[2] === "TOO_BUSY" && left > 0; left--) answer = await upload(editor);
    expect(answer).toEqual([400, null, "BAD_TABLE"]);
    slow.pop()!.destroy();
  });
});

describe("the status of a query that cannot be executed", () => {
  const UNFIT: [string, object, string][] = [
    ["is no GraphQL", { query: "{" }, "GRAPHQL_PARSE_FAILED"],
    ["does not match the schema", { query: "{ noSuchField }" }, "GRAPHQL_VALIDATION_FAILED"],
    [
      "has variables of other types",
      { query: "query ($n: Int!) { bodies(limit: $n) { id } }", variables: { n: "many" } },
      "BAD_USER_INPUT",
    ],
    [
      "names no operation of it",
      { query: "query A { __typename }", operationName: "B" },
      "OPERATION_RESOLUTION_FAILURE",
    ],
  ];
  const both = "application/graphql-response+json, application/json";
  const RESPONSE = "application/graphql-response+json";

  it.each(UNFIT)(
    "is 200 in application/json, and 400 in the type of GraphQL's own, where it %s",
    async (_, sent, code) => {
      const ask = async (accept?: string) => {
        const headers = accept === undefined ? {} : { accept };
        const answer = await askAs(server.url, undefined, JSON.stringify(sent), headers);
        expect(answer.body.errors).toEqual([
          expect.objectContaining({ extensions: expect.objectContaining({ code }) }),
        ]);
        expect(answer.body).not.toHaveProperty("data");
        return [answer.status, answer.headers["content-type"]?.split(";")[0]];
      };
      for (const accept of [undefined, "*/*", "application/json", `application/json, ${RESPONSE}`])
        expect(await ask(accept)).toEqual([200, "application/json"]);
      for (const accept of [RESPONSE, both]) expect(await ask(accept)).toEqual([400, RESPONSE]);
    },
  );
});

describe("an answer asked for again", () => {
  const ask = (query: string): Promise<Response> =>
    fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
  /** Seconds since the answer was computed; null: it was computed now. */
  const ages = async (query: string) => {
    const answers = [await ask(query), await ask(query)];
    const [first, second] = await Promise.all(answers.map((answer) => answer.json()));
    expect(second).toEqual(first);
    return answers.map((answer) => answer.headers.get("age"));
  };
  const SPEECH = 'filter: { datasetIds: ["egov-speech-2014"] }';

  it("is the one kept, with its cost, until a write makes another data version", async () => {
    const headline = `{ coParticipation(first: 3) { totalCount dataVersion { number } nodes { a { nameZh } } } }`;
    expect(await ages(headline)).toEqual([null, "0"]);
    const before = (await (await ask(headline)).json()) as { data: object; extensions: object };
    expect(before.extensions).toHaveProperty("cost");
    const editor = `Bearer ${await sign(claims({ role: "EDITOR" }))}`;
    const write = `mutation { recordChain(chain: { id: "one-more", nameZh: "再登记" }) { dataVersion { number } } }`;
    await askAs(server.url, editor, JSON.stringify({ query: write }));
    const after = await ask(headline);
    expect(after.headers.get("age")).toBeNull();
    expect(await after.json()).not.toEqual({ ...before });
  });

  it("is never another caller's", async () => {
    const editor = `Bearer ${await sign(claims({ role: "EDITOR" }))}`;
    for (const [authorization, name] of [
      [editor, "desk two"],
      [undefined, "anonymous"],
      [editor, "desk two"],
    ] as const) {
      expect((await askAs(server.url, authorization)).body.data).toMatchObject({ me: { name } });
    }
  });

  it("is recomputed when it reads the live database", async () => {
    expect(await ages(`{ businessChains(limit: 1) { id } }`)).toEqual([null, null]);
    expect(await ages(`{ coParticipation(${SPEECH}) { totalCount } bodies(limit: 1) { id } }`)).toEqual([
      null,
      null,
    ]);
    // a citation is there as soon as it is made, and verifying tells of the data as it is then
    expect(await ages(`{ citation(id: "0000000000000000") { id } }`)).toEqual([null, null]);
    expect(await ages(`{ verifyCitation(id: "0000000000000000") { now { state } } }`)).toEqual([null, null]);
    expect(await ages(`{ ...all } fragment all on Query { bodies(limit: 1) { id } }`)).toEqual([null, null]);
  });
});

describe("a second server on the same database", () => {
  const TOP = JSON.stringify({
    query: "{ coParticipation(first: 1) { totalCount dataVersion { number } nodes { sharedCount } } }",
  });
  interface Top {
    coParticipation: { totalCount: number; dataVersion: { number: number } };
  }
  const versionAt = async (url: string): Promise<number> =>
    ((await askAs(url, undefined, TOP)).body.data as unknown as Top).coParticipation.dataVersion.number;

  async function start() {
    const { startService } = await builtProgram();
    // as a cluster is addressed, so that the driver asks the database for its members
    const NEO4J_URI = server.database.connection.uri.replace(/^bolt/, "neo4j");
    return startService(await settingsOn(server.database, { ...settings, NEO4J_URI }), () => undefined);
  }

  /** Asks until told to stop. @returns the statuses of the answers, and how many there were */
  function askedAllTheTime({ url }: Proxy) {
    const statuses = new Set<number>();
    let [answers, isOver] = [0, false];
    const asking = (async () => {
      for (; !isOver; answers++) statuses.add((await askAs(url, undefined, TOP)).status);
    })();
    return async () => {
      isOver = true;
      await asking;
      return { statuses: [...statuses], answers };
    };
  }

  it("reads the index that the first one kept, and answers what is written through it within two seconds", async () => {
    const file = path.join(settings.INDEX_DIR!, readdirSync(settings.INDEX_DIR!)[0]!);
    const { ino } = statSync(file);
    const second = await start();
    try {
      expect(statSync(file).ino).toBe(ino);
      const body = JSON.stringify({
        query: `mutation { recordChain(chain: { id: "by-first", nameZh: "经第一台登记" }) { dataVersion { number } } }`,
      });
      const written = await askAs(server.url, `Bearer ${await sign(claims())}`, body);
      const { number } = (written.body.data as { recordChain: { dataVersion: { number: number } } })
        .recordChain.dataVersion;
      const began = performance.now();
      while ((await versionAt(second.url)) < number) await new Promise((resolve) => setTimeout(resolve, 50));
      expect(performance.now() - began).toBeLessThan(2_000);
    } finally {
      await second.stop();
    }
  });

  it("lets one after the other be restarted without a lost request, behind a proxy", async () => {
    let second = await start();
    const proxy = await plainProxy([server.url, second.url]);
    const ended = askedAllTheTime(proxy);
    try {
      for (let restart = 0; restart < 2; restart++) {
        await second.stop();
        second = await start();
        proxy.servers = [server.url, second.url];
      }
      const { statuses, answers } = await ended();
      expect(statuses).toEqual([200]);
      expect(answers).toBeGreaterThan(20);
    } finally {
      await ended();
      proxy.close();
      await second.stop();
    }
  });
});
