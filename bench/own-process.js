/** Steps of a measurement in processes of their own, and the time that these take. */
import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

const HEAP_MB = 9_000;

/**
 * Runs a step, so that the memory of the process is that of the step alone.
 * @param script file of this folder that is sent the order and answers with one message
 * @throws Error when it ends without an answer
 */
export async function inOwnProcess(script, order) {
  const execArgv = [`--max-old-space-size=${HEAP_MB}`];
  const child = fork(path.join(import.meta.dirname, script), { execArgv });
  const answer = once(child, "message");
  const failed = once(child, "exit").then(([code]) =>
    Promise.reject(new Error(`${script} ended with ${code}`)),
  );
  child.send(order);
  const [measured] = await Promise.race([answer, failed]);
  failed.catch(() => undefined);
  return measured;
}

/** Processor time of a shell's children. @param said holds the two last times that `times` prints, 1m2.345s each */
export function processorSeconds(said) {
  const times = [...said.matchAll(/(\d+)m([\d.]+)s/g)].slice(-2);
  return times.reduce((sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds), 0);
}
