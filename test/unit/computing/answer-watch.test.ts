import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, it, jest } from "@jest/globals";
import { AnswerWatch, type NoAnswer } from "../../../src/store/answer-watch.js";

const LIMIT_MS = 200;
let isFrozen = false;
let watch: AnswerWatch;

afterEach(() => watch.close());

function begin(): void {
  isFrozen = false;
  watch = new AnswerWatch(async () => {
    while (isFrozen) await pause(5);
  }, LIMIT_MS / 2);
}

const never = () => new Promise<never>(() => undefined);
const call = <T>(work: () => Promise<T>, ms: number, patienceMs?: number) =>
  watch.within(work, ms, (why: NoAnswer) => new Error(why), patienceMs);

it("ends a call that gets no answer, and tells a slow query from a database that answers nothing", async () => {
  begin();
  await expect(call(never, LIMIT_MS)).rejects.toThrow("SLOW");
  isFrozen = true;
  const started = Date.now();
  // a call that may take minutes ends as soon as one that may take as long as a request
  await expect(Promise.all([call(never, LIMIT_MS), call(never, 300_000)])).rejects.toThrow("SILENT");
  expect(Date.now() - started).toBeLessThan(LIMIT_MS + 900);
});

it("ends a call within its limit also when the clock is set back meanwhile", async () => {
  begin();
  const started = performance.now();
  const ended = call(never, LIMIT_MS);
  const before = Date.now();
  const clock = jest.spyOn(Date, "now").mockImplementation(() => before - 3_600_000);
  try {
    await expect(Promise.race([ended, pause(3_000)])).rejects.toThrow("SLOW");
  } finally {
    clock.mockRestore();
  }
  expect(performance.now() - started).toBeLessThan(LIMIT_MS + 900);
});

it("lets a long call go on while the database answers others", async () => {
  begin();
  expect(await call(() => pause(LIMIT_MS * 3, "read"), 300_000)).toBe("read");
});

it("fails at once while the database is silent, and no longer once it answers", async () => {
  begin();
  isFrozen = true;
  await expect(call(never, LIMIT_MS)).rejects.toThrow("SILENT");
  let isAsked = false;
  await expect(call(async () => (isAsked = true), LIMIT_MS)).rejects.toThrow("SILENT");
  expect(isAsked).toBe(false);
  isFrozen = false;
  await pause(50);
  expect(await call(async () => "read", LIMIT_MS)).toBe("read");
});

it("lets a call with more patience begin and go on through a silence that ends others", async () => {
  begin();
  isFrozen = true;
  const untilThawed = async () => {
    while (isFrozen) await pause(5);
    return "written";
  };
  const begun = call(untilThawed, 300_000, LIMIT_MS * 10);
  await expect(call(never, 300_000)).rejects.toThrow("SILENT");
  const next = call(untilThawed, 300_000, LIMIT_MS * 10);
  await pause(LIMIT_MS * 3);
  isFrozen = false;
  expect(await Promise.all([begun, next])).toEqual(["written", "written"]);
});
