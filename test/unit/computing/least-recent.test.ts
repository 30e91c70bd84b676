import { expect, it } from "@jest/globals";
import { LeastRecent } from "../../../src/services/computing/least-recent.js";

it("drops what was used longest ago when the weight grows past the capacity, and makes it anew when asked", () => {
  const made: string[] = [];
  const kept = new LeastRecent<string>(3, () => 1);
  const get = (key: string): string => kept.get(key, () => (made.push(key), key));
  ["a", "b", "c", "a", "d"].forEach(get);
  expect(kept.size).toBe(3);
  expect(made).toEqual(["a", "b", "c", "d"]);
  get("a");
  get("b");
  expect(made).toEqual(["a", "b", "c", "d", "b"]);
});

it("keeps the entry just used even when it alone is too heavy", () => {
  const kept = new LeastRecent<number>(10, (value) => value);
  kept.get("light", () => 1);
  expect(kept.get("heavy", () => 1000)).toBe(1000);
  expect(kept.size).toBe(1);
});
