import { expect, it } from "@jest/globals";
import { admitDear, limitDearRequests } from "../../../src/services/computing/dear-requests.js";

const tick = () => new Promise((resolve) => setImmediate(resolve));

/** Requests that are admitted in order, and what ends each of them. */
function requests() {
  const admitted: string[] = [];
  const ends = new Map<string, AbortController>();
  const ask = async (name: string): Promise<void> => {
    ends.set(name, new AbortController());
    await admitDear({ caller: name[0]! }, ends.get(name)!.signal);
    admitted.push(name);
  };
  const end = async (name: string, reason?: unknown) => {
    ends.get(name)!.abort(reason);
    await tick();
  };
  return { admitted, ask, end };
}

const LATE = new DOMException("late", "TimeoutError");

it("admits two dear requests of a caller and four in all, until they end, also by their time", async () => {
  limitDearRequests({ perCaller: 3, inAll: 6 });
  const { admitted, ask, end } = requests();
  const all = ["a1", "a2", "a3", "b1", "c1", "d1"].map((name) => ask(name));
  await tick();
  expect(admitted).toEqual(["a1", "a2", "b1", "c1"]);
  await end("b1");
  expect(admitted.slice(4)).toEqual(["d1"]);
  await end("a1", LATE);
  expect(admitted.slice(5)).toEqual(["a3"]);
  await Promise.all(all);
});

it("refuses more at once, and lets one that waits end with its time", async () => {
  limitDearRequests({ perCaller: 3, inAll: 6 });
  const { admitted, ask, end } = requests();
  await Promise.all([ask("a1"), ask("a2")]);
  const waiting = ask("a3");
  await expect(ask("a4")).rejects.toMatchObject({ code: "TOO_BUSY", details: { retryAfter: 2 } });
  const refused = expect(waiting).rejects.toMatchObject({ code: "COMPUTE_TIMEOUT" });
  await end("a3", LATE);
  await refused;
  await end("a1");
  await ask("a5");
  expect(admitted).toEqual(["a1", "a2", "a5"]);
});
