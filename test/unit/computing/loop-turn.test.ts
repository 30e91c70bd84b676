import net from "node:net";
import { once } from "node:events";
import { expect, it } from "@jest/globals";
import { LoopTurn } from "../../../src/services/computing/loop-turn.js";
import { Turns } from "../../../src/services/computing/turns.js";

const NEVER = new AbortController().signal;

/** Pieces of work that take longer than a turn may, one after another. */
function working(loop: LoopTurn) {
  const turns = new Turns({ perCaller: 20, inAll: 100 }, loop);
  let [pieces, going] = [0, true];
  const piece = (): void => {
    for (const end = performance.now() + 11; performance.now() < end;);
    pieces++;
  };
  const run = async (): Promise<void> => {
    while (going) await turns.run({ caller: "a" }, () => NEVER, piece);
  };
  const all = Promise.all([run(), run()]);
  const stop = () => ((going = false), all);
  return { pieces: () => pieces, stop };
}

it("lets many connections be accepted between two pieces of work, though each turn accepts one", async () => {
  const loop = new LoopTurn();
  const work = working(loop);
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as net.AddressInfo;
  const accepted = new Promise<number>((resolve) => {
    let count = 0;
    server.on("connection", () => {
      loop.connected();
      if (++count === 60) resolve(work.pieces());
    });
  });
  const before = work.pieces();
  const clients = Array.from({ length: 60 }, () => net.connect(port, "127.0.0.1"));
  expect((await accepted) - before).toBeLessThan(30);
  for (const client of clients) client.destroy();
  server.close();
  await work.stop();
});

it("goes on with work where connections do not stop", async () => {
  const loop = new LoopTurn();
  let connecting = true;
  const connect = (): void => {
    loop.connected();
    if (connecting) setImmediate(connect);
  };
  connect();
  const work = working(loop);
  const inTime = () => work.pieces() >= 5;
  for (let turns = 0; turns < 10_000 && !inTime(); turns++)
    await new Promise((resolve) => setImmediate(resolve));
  connecting = false;
  expect(inTime()).toBe(true);
  await work.stop();
});
