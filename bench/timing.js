/** Medians of repeated runs. Compared runs alternate, so that a slow period affects all of them. */
import v8 from "node:v8";
import vm from "node:vm";

/**
 * @param contenders functions by name; may be asynchronous
 * @param times number of measured runs of each, after one warm-up run
 * @returns by name: `ms` (median), `least`, and the last `answer`
 */
export async function interleaved(contenders, times) {
  const runs = Object.entries(contenders).map(([name, run]) => ({ name, run, took: [], answer: undefined }));
  for (let round = 0; round <= times; round++) {
    for (const one of runs) {
      const start = performance.now();
      one.answer = await one.run();
      if (round > 0) one.took.push(performance.now() - start);
    }
  }
  return Object.fromEntries(
    runs.map(({ name, took, answer }) => [name, { ms: median(took), least: Math.min(...took), answer }]),
  );
}

export async function timed(run) {
  const start = performance.now();
  const answer = await run();
  return { ms: performance.now() - start, answer };
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >>> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Memory of this process after a garbage collection; resident memory would include freed pages. */
export function heldBytes() {
  v8.setFlagsFromString("--expose-gc");
  vm.runInNewContext("gc")();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
