import { describe, expect, it } from "@jest/globals";
import { SharedWork } from "../../../src/services/computing/shared-work.js";

/** A controllable job: counts its starts, finishes on demand, and reports whether it was aborted. */
function controllableJob() {
  let [starts, finish] = [0, (_value: number): void => undefined];
  let ended: AbortSignal | null = null;
  const start = (signal: AbortSignal): Promise<number> => {
    starts++;
    ended = signal;
    return new Promise((resolve, reject) => {
      finish = resolve;
      signal.addEventListener("abort", () => reject(signal.reason as Error));
    });
  };
  return {
    start,
    starts: () => starts,
    finish: (value: number) => finish(value),
    ended: () => ended!.aborted,
  };
}

describe("shared work", () => {
  const never = new AbortController().signal;

  it("runs once for all callers", async () => {
    const [work, job] = [new SharedWork(), controllableJob()];
    const both = [work.get("a", job.start, never), work.get("a", job.start, never)];
    job.finish(7);
    expect(await Promise.all(both)).toEqual([7, 7]);
    expect(await work.get("a", job.start, never)).toBe(7);
    expect(job.starts()).toBe(1);
  });

  it("continues while a caller waits, and is aborted when the last one disconnects", async () => {
    const [work, job] = [new SharedWork(), controllableJob()];
    const [one, other] = [new AbortController(), new AbortController()];
    const waits = [one, other].map(({ signal }) => work.get("a", job.start, signal).catch(() => "left"));
    one.abort();
    expect(job.ended()).toBe(false);
    other.abort(new Error("gone"));
    expect(job.ended()).toBe(true);
    expect(await Promise.all(waits)).toEqual(["left", "left"]);
  });

  it("lets a caller go whose time is over while others wait, and starts anew for one that comes after an abort", async () => {
    const [work, job] = [new SharedWork(), controllableJob()];
    const [one, other] = [new AbortController(), new AbortController()];
    const first = work.get("a", job.start, one.signal);
    const second = work.get("a", job.start, other.signal);
    one.abort(new DOMException("over", "TimeoutError"));
    await expect(first).rejects.toMatchObject({ code: "COMPUTE_TIMEOUT" });
    other.abort(new Error("gone"));
    const third = work.get("a", job.start, never);
    await expect(second).rejects.toMatchObject({ code: "REQUEST_LEFT" });
    job.finish(5);
    expect(await third).toBe(5);
    expect(job.starts()).toBe(2);
  });

  it("starts again after it was aborted or failed", async () => {
    const [work, job] = [new SharedWork(), controllableJob()];
    const leaving = new AbortController();
    const first = work.get("a", job.start, leaving.signal).catch(() => "left");
    leaving.abort(new Error("gone"));
    expect(await first).toBe("left");
    const second = work.get("a", job.start, never);
    job.finish(3);
    expect(await second).toBe(3);
    expect(job.starts()).toBe(2);
  });
});
