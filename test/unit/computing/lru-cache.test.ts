import { expect, it } from "@jest/globals";
import { LruCache } from "../../../src/services/computing/lru-cache.js";

it("evicts the least recently used entry beyond the capacity, and recomputes it on the next use", () => {
  const made: string[] = [];
  const cache = new LruCache<string>(3, () => 1);
  const get = (key: string): string => cache.get(key, () => (made.push(key), key));
  ["a", "b", "c", "a", "d"].forEach(get);
  expect(cache.size).toBe(3);
  expect(made).toEqual(["a", "b", "c", "d"]);
  get("a");
  get("b");
  expect(made).toEqual(["a", "b", "c", "d", "b"]);
});

it("keeps the entry just used even when it alone exceeds the capacity", () => {
  const cache = new LruCache<number>(10, (value) => value);
  cache.get("light", () => 1);
  expect(cache.get("heavy", () => 1000)).toBe(1000);
  expect(cache.size).toBe(1);
});
