import { setTimeout as pause } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "@jest/globals";
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

  it("ends one request in each turn of the event loop, so that others are answered in between", async () => {
    const signals = Array.from({ length: 50 }, () => computerFor(new AbortController().signal, 20).signal);
    const ended = () => signals.filter(({ aborted }) => aborted).length;
    for (const end = performance.now() + 40; performance.now() < end;);
    let most = 0;
    for (let before = ended(); before < 50; before = ended()) {
      await new Promise((resolve) => setImmediate(resolve));
      most = Math.max(most, ended() - before);
    }
    expect(most).toBeLessThanOrEqual(2);
  });

  it("counts from the beginning of the request, and tells the end of the time from a caller who left", async () => {
    const leaving = new AbortController();
    const [late, left] = [computerFor(leaving.signal, 30), computerFor(leaving.signal, 60_000)];
    await pause(60);
    const { signal: over } = late;
    await pause(20);
    expect(over.aborted).toBe(true);
    expect(abortError(over).code).toBe("COMPUTE_TIMEOUT");
    const { signal } = left;
    leaving.abort(new Error("gone"));
    expect(abortError(signal).code).toBe("REQUEST_LEFT");
  });
});
