import { setTimeout as pause } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "@jest/globals";
import Fastify from "fastify";
import { disconnectSignal } from "../../../src/server/disconnect-signal.js";
import { computerFor } from "../../../src/services/computing/computer.js";
import { abortError } from "../../../src/services/computing/abort-error.js";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

describe("the time limit of a request", () => {
  it("ends every request, also after a garbage collection", async () => {
    const signals = Array.from({ length: 200 }, () => computerFor(new AbortController().signal, 50).signal);
    collectGarbage();
    await pause(10);
    collectGarbage();
    await pause(150);
    expect(signals.filter(({ aborted }) => aborted)).toHaveLength(200);
  });

  /** Most of the signals that ended in one turn of the event loop, when all are over at the same time. */
  async function mostInATurn(count: number, listen: (signal: AbortSignal) => void): Promise<number> {
    const signals = Array.from({ length: count }, () => computerFor(new AbortController().signal, 20).signal);
    signals.forEach(listen);
    const ended = () => signals.filter(({ aborted }) => aborted).length;
    for (const end = performance.now() + 40; performance.now() < end;);
    let most = 0;
    for (let before = ended(); before < count; before = ended()) {
      await new Promise((resolve) => setImmediate(resolve));
      most = Math.max(most, ended() - before);
    }
    return most;
  }

  it("ends few requests in a turn of the event loop where each has answers to write", async () => {
    const answer = () => {
      for (const end = performance.now() + 6; performance.now() < end;);
    };
    const listen = (signal: AbortSignal) => {
      const over = new Promise((resolve) => signal.addEventListener("abort", resolve));
      void over.then(() => undefined).then(answer);
    };
    expect(await mostInATurn(30, listen)).toBeLessThanOrEqual(5);
  });

  it("ends few in a turn where works that go on find out that the time is over", async () => {
    const computers = Array.from({ length: 30 }, () => computerFor(new AbortController().signal, 20));
    let ended = 0;
    const answer = () => {
      for (const end = performance.now() + 6; performance.now() < end;);
      ended++;
    };
    for (const end = performance.now() + 40; performance.now() < end;);
    const pieces = computers.map(({ piece }) => piece(() => undefined));
    for (const piece of pieces) void piece.catch(answer);
    let most = 0;
    for (let before = 0; before < 30; before = ended) {
      await new Promise((resolve) => setImmediate(resolve));
      most = Math.max(most, ended - before);
    }
    expect(most).toBeLessThanOrEqual(5);
  });

  it("ends hundreds in a turn where nothing waits for them", async () => {
    expect(await mostInATurn(500, () => undefined)).toBeGreaterThan(50);
  });

  it("is let go of when the response is complete", async () => {
    const app = Fastify();
    const signals: AbortSignal[] = [];
    app.get("/", (_, reply) => {
      signals.push(computerFor(disconnectSignal(reply), 60_000).signal);
      return reply.send("answer");
    });
    const url = await app.listen({ host: "127.0.0.1", port: 0 });
    expect(await (await fetch(url)).text()).toBe("answer");
    await app.close();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it("counts from the beginning of the request, and tells the end of the time from a caller who left", async () => {
    const leaving = new AbortController();
    const [late, left] = [computerFor(leaving.signal, 30), computerFor(leaving.signal, 60_000)];
    await pause(60);
    const { signal: over } = late;
    await pause(20);
    expect(over.aborted).toBe(true);
    expect(abortError(over).code).toBe("COMPUTE_TIMEOUT");
    // hundreds of works may end with it, and each error would have a stack of its own
    expect(abortError(over)).toBe(abortError(over));
    const { signal } = left;
    leaving.abort(new Error("gone"));
    expect(abortError(signal).code).toBe("REQUEST_LEFT");
  });
});
