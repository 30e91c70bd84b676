import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "@jest/globals";
import { ApiError, createClient, nodesOf, ServerAway, type ClientOptions } from "../../../client/index.js";
import type { Operation } from "../../../client/index.js";

type Reply = (request: IncomingMessage, response: ServerResponse) => void;

const HELLO: Operation<{ hello: string }, { to?: string }> = { name: "Hello", text: "query Hello { hello }" };
const WRITE: Operation<{ write: string }, { to?: string }> = { name: "W", text: "mutation W { write }" };

const servers: Server[] = [];
let asked = 0;

/** A server that gives the replies in turn, and repeats the last one. */
async function replying(...replies: readonly Reply[]): Promise<string> {
  asked = 0;
  const server = createServer((request, response) => {
    const reply = replies[Math.min(asked, replies.length - 1)]!;
    asked += 1;
    reply(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const clientOf = (url: string, options: Partial<ClientOptions> = {}) =>
  createClient({ url, firstWaitMs: 5, ...options });

const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Reply =>
  (_, response) =>
    void response
      .writeHead(status, { "content-type": "application/json", ...headers })
      .end(JSON.stringify(body));
const hangUp: Reply = (request) => void request.socket.destroy();
const silent: Reply = () => {};
const busy = (retryAfter?: string) =>
  json(
    { errors: [{ message: "busy", extensions: { code: "TOO_BUSY" } }] },
    503,
    retryAfter === undefined ? {} : { "retry-after": retryAfter },
  );
const hello = json({ data: { hello: "world" } });

describe("the client", () => {
  it("sends the document with its variables and gives the data", async () => {
    let body = "";
    const url = await replying((request, response) => {
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => hello(request, response));
    });
    expect(await clientOf(url).ask(HELLO, { to: "you" })).toEqual({ hello: "world" });
    expect(JSON.parse(body)).toEqual({
      query: HELLO.text,
      operationName: "Hello",
      variables: { to: "you" },
    });
  });

  it("throws the server's error, with its code and partial data", async () => {
    const errors = [{ message: "No such body.", extensions: { code: "BODY_NOT_FOUND" } }];
    const url = await replying(json({ data: { hello: null }, errors }, 200));
    const refused = await clientOf(url)
      .ask(HELLO)
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ApiError);
    expect(refused).toMatchObject({
      code: "BODY_NOT_FOUND",
      message: "No such body.",
      data: { hello: null },
    });
    expect(asked).toBe(1);
  });

  it("tries again when the connection breaks, at most twice", async () => {
    expect(await clientOf(await replying(hangUp, hangUp, hello)).ask(HELLO)).toEqual({ hello: "world" });
    expect(asked).toBe(3);
    await expect(clientOf(await replying(hangUp)).ask(HELLO)).rejects.toBeInstanceOf(ServerAway);
    expect(asked).toBe(3);
  });

  it("waits as long as a busy server asks, and gives up immediately if that is too long or not given", async () => {
    const started = Date.now();
    expect(await clientOf(await replying(busy("1"), hello)).ask(HELLO)).toEqual({ hello: "world" });
    expect(Date.now() - started).toBeGreaterThanOrEqual(950);
    await expect(clientOf(await replying(busy("60"))).ask(HELLO)).rejects.toMatchObject({ code: "TOO_BUSY" });
    expect(asked).toBe(1);
    await expect(clientOf(await replying(busy())).ask(HELLO)).rejects.toMatchObject({ code: "TOO_BUSY" });
    expect(asked).toBe(1);
  });

  it("never sends a write twice when the answer got lost, because it may have been executed", async () => {
    await expect(clientOf(await replying(hangUp)).ask(WRITE)).rejects.toBeInstanceOf(ServerAway);
    expect(asked).toBe(1);
  });

  it("distinguishes a response that is not GraphQL from an API error", async () => {
    const url = await replying((_, response) => void response.writeHead(502).end("<h1>Bad gateway</h1>"));
    await expect(clientOf(url).ask(HELLO)).rejects.toThrow(/HTTP 502/);
  });

  it("aborts a request and a wait", async () => {
    for (const reply of [silent, busy("9")]) {
      const url = await replying(reply);
      const stop = AbortSignal.timeout(100);
      const asking = clientOf(url).ask(HELLO, {}, { signal: stop });
      expect(await asking.catch((reason: unknown) => reason)).toBe(stop.reason);
    }
  });
});

describe("paging", () => {
  it("goes through all pages, requesting each only when it is needed", async () => {
    const wanted: (string | null)[] = [];
    const askPage = async (after: string | null) => {
      wanted.push(after);
      const start = Number(after ?? 0);
      return {
        nodes: [start, start + 1],
        pageInfo: { hasNextPage: start < 4, endCursor: String(start + 2) },
      };
    };
    const seen: number[] = [];
    for await (const node of nodesOf(askPage)) {
      if (seen.push(node) === 3) break;
    }
    expect([seen, wanted]).toEqual([
      [0, 1, 2],
      [null, "2"],
    ]);
  });
});
