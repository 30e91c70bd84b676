/** Asks a server one thing after another while it is busy, on a thread of its own. */
import { isMainThread, parentPort, workerData } from "node:worker_threads";

const PAUSE_MS = 20;

if (!isMainThread) parentPort.postMessage(await timesUntilTold(workerData));

async function timesUntilTold({ url, init }) {
  const times = [];
  let going = true;
  parentPort.once("message", () => (going = false));
  while (going) {
    const start = performance.now();
    const answer = await fetch(url, init);
    const text = await answer.text();
    times.push(performance.now() - start);
    if (!answer.ok || text.includes('"errors"')) throw new Error(`${url}: ${text.slice(0, 200)}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return times;
}
