import { createWriteStream, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { openPromise } from "yauzl";
import { ZipFile } from "yazl";
import { unsignedJars } from "../../../src/store/managed/unsigned-jars.js";

const CONTENT = {
  "META-INF/MANIFEST.MF": "Manifest-Version: 1.0\r\n",
  "META-INF/services/some.Factory": "some.Own",
  "some/Own.class": "of META-INF/SIGNER.SF",
};
const SIGNATURES = { "META-INF/SIGNER.SF": "digests", "META-INF/SIGNER.RSA": "key" };

const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-jars-"));
const [signed, plain, broken] = ["signed.jar", "plain.jar", "broken.jar"].map((name) =>
  path.join(folder, name),
) as [string, string, string];

beforeAll(async () => {
  await write(signed, { ...CONTENT, ...SIGNATURES });
  await write(plain, CONTENT);
  writeFileSync(broken, "no zip");
});
afterAll(() => rmSync(folder, { recursive: true }));

it("copies signed jars alone, with all that they hold but what Java takes for a signature", async () => {
  const copies = path.join(folder, "copies");
  const used = await unsignedJars([plain, signed], copies);
  expect(used).toEqual([plain, path.join(copies, "signed.jar")]);
  expect(readdirSync(copies)).toEqual(["signed.jar"]);
  expect(await contentOf(used[1]!)).toEqual({
    ...CONTENT,
    "META-INF/SIGNER.S_": "digests",
    "META-INF/SIGNER.RS_": "key",
  });
  expect(await contentOf(signed)).toEqual({ ...CONTENT, ...SIGNATURES });
});

it("leaves all jars as they are where one cannot be read, or the folder cannot be made", async () => {
  for (const jars of [
    [plain, broken],
    [plain, path.join(folder, "missing.jar")],
  ])
    expect(await unsignedJars(jars, path.join(folder, "none"))).toEqual(jars);
  expect(await unsignedJars([plain, signed], path.join(broken, "inside"))).toEqual([plain, signed]);
});

/** Without compression, so that the name of a signature within a class is found by a search for it. */
async function write(file: string, content: Readonly<Record<string, string>>): Promise<void> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(content))
    zip.addBuffer(Buffer.from(text), name, { compress: false });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}

async function contentOf(file: string): Promise<Record<string, string>> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false });
  const content: Record<string, string> = {};
  for await (const entry of zip.eachEntry())
    content[entry.fileName] = String(await buffer(await zip.openReadStreamPromise(entry)));
  zip.close();
  return content;
}
