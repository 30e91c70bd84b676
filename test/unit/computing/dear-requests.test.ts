import { expect, it } from "@jest/globals";
import { admitDear, limitDearRequests } from "../../../src/services/computing/dear-requests.js";

const tick = () => new Promise((resolve) => setImmediate(resolve));
const NEVER = new AbortController().signal;

/** Requests that are admitted in order, and what completes the first of a caller. */
function requests() {
  const admitted: string[] = [];
  const answered = new Map<string, AbortController>();
  const ask = async (name: string, signal = NEVER): Promise<void> => {
    answered.set(name, new AbortController());
    await admitDear({ caller: name[0]! }, signal, answered.get(name)!.signal);
    admitted.push(name);
  };
  const complete = async (name: string) => {
    answered.get(name)!.abort();
    await tick();
  };
  return { admitted, ask, complete };
}

it("admits two dear requests of a caller and four in all, until they are answered", async () => {
  limitDearRequests({ perCaller: 3, inAll: 6 });
  const { admitted, ask, complete } = requests();
  const all = ["a1", "a2", "a3", "b1", "c1", "d1"].map((name) => ask(name));
  await tick();
  expect(admitted).toEqual(["a1", "a2", "b1", "c1"]);
  await complete("b1");
  expect(admitted.slice(4)).toEqual(["d1"]);
  await complete("a1");
  expect(admitted.slice(5)).toEqual(["a3"]);
  await Promise.all(all);
});

it("refuses more at once, and lets one that waits end with its time", async () => {
  limitDearRequests({ perCaller: 3, inAll: 6 });
  const { admitted, ask, complete } = requests();
  await Promise.all([ask("a1"), ask("a2")]);
  const time = new AbortController();
  const waiting = ask("a3", time.signal);
  await expect(ask("a4")).rejects.toMatchObject({ code: "TOO_BUSY", details: { retryAfter: 2 } });
  time.abort(new DOMException("late", "TimeoutError"));
  await expect(waiting).rejects.toMatchObject({ code: "COMPUTE_TIMEOUT" });
  await complete("a1");
  await ask("a5");
  expect(admitted).toEqual(["a1", "a2", "a5"]);
});
