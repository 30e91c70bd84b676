import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { heapFor, largerHeap } from "../../../src/store/managed/heap.js";

const GIB = 2 ** 30;
const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-heap-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file of this size that takes no room on the disk. */
function fileOf(bytes: number): void {
  mkdirSync(path.join(folder, "databases"), { recursive: true });
  const file = path.join(folder, "databases", "store");
  writeFileSync(file, "");
  truncateSync(file, bytes);
}

it("Java's heap grows with the data, up to 3 GB and a third of the memory", () => {
  expect(heapFor(path.join(folder, "none"), 24 * GIB)).toBe("512m");
  fileOf(GIB);
  expect(heapFor(folder, 24 * GIB)).toBe("512m");
  // 10 M participations
  fileOf(12 * GIB);
  expect(heapFor(folder, 24 * GIB)).toBe("1920m");
  expect(heapFor(folder, 3 * GIB)).toBe("1024m");
  fileOf(123 * GIB);
  expect(heapFor(folder, 24 * GIB)).toBe("3072m");
});

it("is larger after it was too small, while there is more", () => {
  expect(largerHeap("512m", 24 * GIB)).toBe("3072m");
  expect(largerHeap("2g", 24 * GIB)).toBe("3072m");
  expect(largerHeap("3g", 24 * GIB)).toBeNull();
  expect(largerHeap("512m", GIB)).toBeNull();
});
