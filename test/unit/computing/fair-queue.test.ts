import { describe, expect, it, jest } from "@jest/globals";
import { FairQueue, type QueueLimits } from "../../../src/services/computing/fair-queue.js";

const LIMITS = { slots: 1, perCaller: 3, inAll: 4 };
const tick = () => new Promise((resolve) => setImmediate(resolve));

/** A queue whose works end one by one, and the names of those that began. */
function controllable(limits: QueueLimits = LIMITS) {
  const queue = new FairQueue(limits);
  const began: string[] = [];
  const ends: (() => void)[] = [];
  const line = (caller: string) => ({ caller });
  const add = (name: string, of: { caller: string }, signal?: AbortSignal) =>
    queue.run(of, () => new Promise<string>((end) => (began.push(name), ends.push(() => end(name)))), signal);
  const endOne = async () => {
    ends.shift()!();
    await tick();
  };
  return { queue, began, line, add, endOne };
}

describe("a fair queue", () => {
  it("lets callers take turns, and the request that ran least go first", async () => {
    const { queue, began, line, add, endOne } = controllable();
    const [large, other] = [line("a"), line("b")];
    const all = ["a1", "a2", "a3"].map((name) => add(name, large));
    await tick();
    all.push(add("b1", other), add("small", line("a")));
    for (let left = 5; left > 0; left--) await endOne();
    expect(await Promise.all(all)).toEqual(["a1", "a2", "a3", "b1", "small"]);
    expect(began[0]).toBe("a1");
    expect(began.indexOf("b1")).toBeLessThan(began.indexOf("a2"));
    expect(began.indexOf("small")).toBeLessThan(began.indexOf("a2"));
    expect(queue.size).toBe(0);
  });

  it("refuses a request beyond the limit of its caller or of all, and none that it has admitted", async () => {
    const { line, add, endOne } = controllable();
    const lines = [line("a"), line("a"), line("a")];
    const admitted = lines.map((one, at) => add(`a${at}`, one));
    await expect(add("a4", line("a"))).rejects.toMatchObject({
      code: "TOO_BUSY",
      details: { retryAfter: 2 },
      message: expect.stringContaining("3 of your requests"),
    });
    admitted.push(add("more", lines[0]!), add("b", line("b")));
    await expect(add("c", line("c"))).rejects.toMatchObject({
      code: "TOO_BUSY",
      message: expect.stringContaining("working on 4 requests"),
    });
    for (let left = 5; left > 0; left--) await endOne();
    expect((await Promise.all(admitted)).sort()).toEqual(["a0", "a1", "a2", "b", "more"]);
    const late = add("c", line("c"));
    await tick();
    await endOne();
    expect(await late).toBe("c");
  });

  it("lets a request of many works go on, however many new requests arrive", async () => {
    const queue = new FairQueue({ slots: 1, perCaller: 20, inAll: 20 });
    const busy = async (ms: number) => {
      for (const end = performance.now() + ms; performance.now() < end;);
      await tick();
    };
    const [many, began] = [{ caller: "many" }, performance.now()];
    let arriving = true;
    const arrive = async (at: number): Promise<void> => {
      while (arriving && performance.now() - began < 4_000)
        await queue.run({ caller: `new ${at}` }, () => busy(5));
    };
    const others = Promise.all([1, 2, 3].map(arrive));
    await queue.run(many, () => busy(15));
    await queue.run(many, () => busy(1));
    arriving = false;
    await others;
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it("counts against a caller what was run before, however many of its requests wait, and however long", async () => {
    const clock = jest.spyOn(performance, "now").mockReturnValue(0);
    const { began, line, add, endOne } = controllable({ slots: 1, perCaller: 20, inAll: 40 });
    const all = Array.from({ length: 10 }, (_, at) => add(`a${at}`, line("a")));
    clock.mockReturnValue(2_000);
    await tick();
    await endOne();
    all.push(add("b", line("b")));
    clock.mockReturnValue(3_000);
    await endOne();
    expect(began.slice(2)).toEqual(["b"]);
    for (let left = 9; left > 0; left--) await endOne();
    await Promise.all(all);
    clock.mockRestore();
  });

  it("lets a new caller go before one that was served just now, whose request came long ago", async () => {
    const clock = jest.spyOn(performance, "now").mockReturnValue(0);
    const { began, line, add, endOne } = controllable();
    const [old, all] = [line("a"), [] as Promise<string>[]];
    all.push(add("a1", old));
    await tick();
    await endOne();
    clock.mockReturnValue(9_000);
    all.push(add("a2", old), add("a3", old), add("b", line("b")));
    await tick();
    clock.mockReturnValue(9_010);
    for (let left = 3; left > 0; left--) await endOne();
    expect(began).toEqual(["a1", "a2", "b", "a3"]);
    await Promise.all(all);
    clock.mockRestore();
  });

  it("serves a busy caller beside a new one, however many small requests of a third it has let go before", async () => {
    let ms = 0;
    const clock = jest.spyOn(performance, "now").mockImplementation(() => ms);
    const { began, line, add, endOne } = controllable({ slots: 1, perCaller: 20, inAll: 40 });
    const endAfter = (time: number) => ((ms += time), endOne());
    const busy = line("b");
    const all = Array.from({ length: 30 }, () => add("b", busy));
    await tick();
    for (let round = 0; round < 20; round++) {
      all.push(add("a", line("a")));
      await endAfter(100);
      await endAfter(1);
    }
    const fresh = line("c");
    all.push(...Array.from({ length: 9 }, () => add("c", fresh)));
    const before = began.length;
    for (let left = 6; left > 0; left--) await endAfter(100);
    expect(began.slice(before).join("")).toMatch(/^c{1,2}bcbc/);
    for (let left = all.length; left > 0; left--) await endAfter(1).catch(() => undefined);
    await Promise.all(all);
    clock.mockRestore();
  });

  it("runs no more works of one caller at the same time than it may", async () => {
    const { began, line, add, endOne } = controllable({
      slots: 3,
      slotsPerCaller: 2,
      perCaller: 9,
      inAll: 9,
    });
    const all = ["a1", "a2", "a3"].map((name) => add(name, line("a")));
    await tick();
    expect(began).toEqual(["a1", "a2"]);
    all.push(add("b1", line("b")));
    await tick();
    expect(began).toEqual(["a1", "a2", "b1"]);
    await endOne();
    expect(began).toEqual(["a1", "a2", "b1", "a3"]);
    for (let left = 3; left > 0; left--) await endOne();
    await Promise.all(all);
  });

  it("forgets a request that leaves while it waits", async () => {
    const { queue, began, line, add, endOne } = controllable();
    const first = add("first", line("a"));
    const leaving = new AbortController();
    const left = add("left", line("a"), leaving.signal);
    leaving.abort(new Error("gone"));
    await expect(left).rejects.toMatchObject({ code: "REQUEST_LEFT" });
    await expect(add("gone", line("a"), leaving.signal)).rejects.toMatchObject({ code: "REQUEST_LEFT" });
    expect(queue.size).toBe(1);
    await endOne();
    expect([await first, began]).toEqual(["first", ["first"]]);
  });
});
