import { once } from "node:events";
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "@jest/globals";
import type { FastifyReply } from "fastify";
import { disconnectSignal } from "../../../src/server/disconnect-signal.js";

/** The response to a caller who left before the signal is made, as during a look-up of keys. */
async function responseLeft(): Promise<FastifyReply> {
  const server = http.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const client = net.connect((server.address() as AddressInfo).port, "127.0.0.1");
  client.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  const [, raw] = (await once(server, "request")) as [unknown, http.ServerResponse];
  client.destroy();
  while (!raw.destroyed) await pause(5);
  server.close();
  return { raw } as unknown as FastifyReply;
}

it("is aborted at once for a caller who left before", async () => {
  expect(disconnectSignal(await responseLeft()).aborted).toBe(true);
});
