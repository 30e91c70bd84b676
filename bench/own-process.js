/** Runs a step of a measurement in a process of its own, whose memory is that of the step alone. */
import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

const HEAP_MB = 9_000;

/**
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
