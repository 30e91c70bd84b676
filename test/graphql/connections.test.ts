import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { builtProgram, settingsOn } from "../support/running/built.js";
import { startForTests, type TestServer } from "../support/running/server.js";

let server: TestServer;
beforeAll(async () => (server = await startForTests()), 240_000);
afterAll(() => server?.stop());

const EXPORT = "GET /export/gexf HTTP/1.1\r\nHost: localhost\r\nAccept-Language: zh\r\n\r\n";

/** More, twenty times, than the system takes in for a client that does not read. */
const LONG = "GET /schema.graphql HTTP/1.1\r\nHost: localhost\r\n\r\n";

/** A connection that sends without reading. */
function sending(url: string, text: string): Socket {
  const socket = connect(Number(new URL(url).port), "127.0.0.1").pause();
  socket.on("error", () => undefined).write(text);
  return socket;
}

/** What has arrived once nothing more comes. */
async function read(socket: Socket): Promise<string> {
  let [text, length] = ["", -1];
  socket.on("data", (chunk: Buffer) => (text += chunk.toString())).resume();
  for (let turn = 0; turn < 100 && (text === "" || text.length > length); turn++) {
    length = text.length;
    await pause(300);
  }
  socket.destroy();
  return text;
}

it("of the requests that follow each other on a connection, twenty are answered at a time", async () => {
  const socket = sending(server.url, EXPORT.repeat(50));
  await pause(500);
  const text = await read(socket);
  const statuses = [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
  expect(statuses).toEqual([...Array<string>(20).fill("200"), ...Array<string>(30).fill("503")]);
  expect(text).toMatch(/retry-after: 1[^]*"code":"TOO_BUSY","message":"此连接有 20 个请求/);
});

it("a server does not wait for answers that were to follow one on a connection that has ended", async () => {
  const { startService } = await builtProgram();
  const service = await startService(await settingsOn(server.database), () => undefined);
  const socket = sending(service.url, LONG.repeat(20));
  await pause(1_000);
  socket.destroy();
  await pause(300);
  const started = Date.now();
  await service.stop();
  expect(Date.now() - started).toBeLessThan(5_000);
});

it("a request that names no host is told so, and probes need none", async () => {
  const ask = (path: string, host = "") =>
    read(sending(server.url, `GET ${path} HTTP/1.0\r\n${host}apollo-require-preflight: 1\r\n\r\n`));
  expect(await ask("/health")).toMatch(/^HTTP\/1\.1 200 /);
  const query = "/graphql?query={meta{apiVersion}}";
  expect(await ask(query, "Host: localhost\r\n")).toMatch(/^HTTP\/1\.1 200 /);
  for (const host of ["", "Host: :80\r\n"])
    expect(await ask(query, host)).toMatch(
      /^HTTP\/1\.1 400 [^]*"code":"HOST_NOT_ALLOWED","message":"The request names no host\. /,
    );
});
