import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { textHash } from "../../../src/domain/text-hash.js";
import { storedText } from "../../../src/services/data/document-text.js";
import { keepText } from "../../../src/services/writing/keep-text.js";

const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-texts-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("a text is kept whole, for its owner alone, and one that was cut is not shown as if it were whole", async () => {
  const text = "关于某工程的通知";
  const sha256 = textHash(text);
  await keepText(folder, sha256, text, { name: "a.txt" });
  expect(readdirSync(folder)).toEqual([sha256, `${sha256}.source.json`]);
  expect(statSync(path.join(folder, sha256)).mode & 0o777).toBe(0o600);
  expect(await storedText(folder, sha256)).toBe(text);
  truncateSync(path.join(folder, sha256), 9);
  expect(await storedText(folder, sha256)).toBeNull();
});
