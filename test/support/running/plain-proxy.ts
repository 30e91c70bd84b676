/** A proxy before several servers, as nginx is with proxy_next_upstream: who does not answer is passed over. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

export interface Proxy {
  url: string;
  /** Origins of the servers, asked in turn. */
  servers: string[];
  close(): void;
}

export async function plainProxy(servers: string[]): Promise<Proxy> {
  let turn = 0;
  const proxy: Proxy = { url: "", servers, close: () => void listener.close() };
  const answered = async (request: http.IncomingMessage, response: http.ServerResponse): Promise<unknown> => {
    const body = await buffer(request);
    turn++;
    for (let other = 0; other < proxy.servers.length; other++) {
      const server = proxy.servers[(turn + other) % proxy.servers.length]!;
      const answer = await passed(server, request, body).catch(() => null);
      if (answer !== null && answer.status !== 503)
        return response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.text);
    }
    return response.writeHead(502).end("{}");
  };
  const listener = http.createServer((request, response) => void answered(request, response));
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  proxy.url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  return proxy;
}

async function passed(server: string, { url = "/", method, headers }: http.IncomingMessage, body: Buffer) {
  const { "content-type": type = "application/json" } = headers;
  const init = { method, headers: { "content-type": type }, body: new Uint8Array(body) };
  const answer = await fetch(server + url, init);
  return { status: answer.status, text: await answer.text() };
}
