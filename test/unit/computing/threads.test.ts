import { execFile } from "node:child_process";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "@jest/globals";
import { graphOf, type NetworkGraph } from "../../../src/analysis/network/graph.js";
import { betweenness } from "../../../src/analysis/network/measures/betweenness.js";
import { randomNumbers } from "../../../src/analysis/random.js";
import { closeThreads, onThread, tasksUnderWay } from "../../../src/services/computing/threads.js";

afterAll(closeThreads);

/** A random graph; betweenness takes seconds for a thousand nodes, and no time for ten. */
function networkOf(size: number, links: number): NetworkGraph {
  const random = randomNumbers(1);
  const drawn = new Set<number>();
  while (drawn.size < links) {
    const [a, b] = [Math.floor(random() * size), Math.floor(random() * size)];
    if (a < b) drawn.add(a * size + b);
  }
  const sorted = [...drawn].sort((a, b) => a - b);
  return graphOf(size, {
    length: links,
    source: Int32Array.from(sorted, (pair) => Math.floor(pair / size)),
    target: Int32Array.from(sorted, (pair) => pair % size),
    weight: new Int32Array(links).fill(1),
  });
}

const { id } = betweenness;

/** Takes many seconds. */
const LARGE = networkOf(4_000, 100_000);

const THREADS = path.resolve("dist/services/computing/threads.js");
const run = promisify(execFile);

/** Ends threads while they link the module that they load, which is at 0.75 to 0.9 of the time until they are ready. */
const ENDED_WHILE_STARTING = `
  import { setTimeout as pause } from "node:timers/promises";
  const { closeThreads, onThread } = await import(process.argv[1]);
  const start = (signal) => onThread("nodeMeasure", { id: "none" }, signal).catch((error) => error);
  let ready = Infinity;
  for (let round = 0; round < 3; round++) {
    const begun = performance.now();
    await start(new AbortController().signal);
    ready = Math.min(ready, performance.now() - begun);
    await closeThreads();
  }
  for (let round = 0; round < 60; round++) {
    const leaving = new AbortController();
    const left = start(leaving.signal);
    await pause(ready * (0.74 + (round % 30) * 0.006));
    leaving.abort();
    await left;
    await closeThreads();
  }
  console.log("still here");
`;

/** Leaves a thread ever fewer files, until it cannot load its module, and then enough. */
const SHORT_OF_FILES = `
  import { closeSync, openSync } from "node:fs";
  const { closeThreads, onThread } = await import(process.argv[1]);
  const start = () => onThread("nodeMeasure", { id: "none" }, AbortSignal.timeout(30_000)).catch((error) => error);
  let failure;
  for (let left = 14; left > 0 && failure?.code === undefined; left--) {
    const taken = [];
    try {
      for (;;) taken.push(openSync("/dev/null"));
    } catch {}
    for (const file of taken.splice(0, left)) closeSync(file);
    failure = await start();
    for (const file of taken) closeSync(file);
    await closeThreads();
  }
  console.log(failure.code);
  console.log((await start()).name);
  await closeThreads();
`;

describe("a worker thread", () => {
  it("returns the same result as the main thread, which stays responsive meanwhile", async () => {
    const graph = networkOf(1_000, 20_000);
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 5);
    const values = await onThread("nodeMeasure", { graph, id }, new AbortController().signal);
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(1);
    expect(values).toEqual(betweenness.compute(graph));
  });

  it("is ended when the caller disconnects or the time limit passes; other tasks continue", async () => {
    const graph = LARGE;
    const leaving = new AbortController();
    const left = onThread("nodeMeasure", { graph, id }, leaving.signal);
    const late = onThread("nodeMeasure", { graph, id }, AbortSignal.timeout(50));
    leaving.abort(new Error("the caller disconnected"));
    await expect(left).rejects.toMatchObject({ code: "REQUEST_LEFT" });
    await expect(late).rejects.toMatchObject({ code: "COMPUTE_TIMEOUT" });
    const small = networkOf(10, 20);
    expect(await onThread("nodeMeasure", { graph: small, id }, new AbortController().signal)).toHaveLength(
      10,
    );
  });

  it("is started for those who wait when the running callers leave", async () => {
    const never = new AbortController().signal;
    const run = (graph: NetworkGraph, signal = never) => onThread("nodeMeasure", { graph, id }, signal);
    const small = networkOf(10, 20);
    await Promise.all([run(small), run(small)]);
    const leaving = new AbortController();
    const left = [1, 2].map(() => run(LARGE, leaving.signal));
    await pause(100);
    const waiting = [1, 2, 3].map(() => run(small));
    leaving.abort(new Error("the caller disconnected"));
    for (const one of left) await expect(one).rejects.toMatchObject({ code: "REQUEST_LEFT" });
    for (const one of waiting) expect(await one).toHaveLength(10);
    expect(tasksUnderWay()).toBe(0);
  });

  it("can be ended while it starts", async () => {
    const script = ["--input-type=module", "--eval", ENDED_WHILE_STARTING, THREADS];
    expect((await run(process.execPath, script)).stdout).toBe("still here\n");
  });

  it("that cannot load its module fails the task, and the next one starts", async () => {
    const node = [process.execPath, "--input-type=module", "--eval", SHORT_OF_FILES, THREADS];
    const { stdout } = await run("sh", ["-c", 'ulimit -n 100; exec "$@"', "sh", ...node]);
    expect(stdout).toMatch(/^(EMFILE|ERR_\w+)\nTypeError\n$/);
  });
});
