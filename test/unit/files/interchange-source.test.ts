import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readRecords } from "../../../src/exchange/interchange/read-records.js";
import { toLine } from "../../../src/exchange/interchange/write-records.js";
import { openSource } from "../../../src/services/files/open-source.js";
import { patch, writeZip } from "../../support/records/interchange.js";

let folder: string;
const chain = (id: string) => toLine("chains", { id, nameZh: id, nameEn: null });
const at = (name: string) => path.join(folder, name);

beforeAll(() => void (folder = mkdtempSync(path.join(os.tmpdir(), "xietong-source-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function idsIn(place: string) {
  const source = await openSource(place);
  try {
    const { records } = await readRecords(source.files);
    return records.chains.map(({ id }) => id);
  } finally {
    await source.close();
  }
}

const refusedFor = (reason: RegExp) => ({ code: "BAD_SOURCE", message: expect.stringMatching(reason) });

describe("a zip of the interchange form", () => {
  it("is read whatever its folders, ignoring other files", async () => {
    const zip = await writeZip(at("good.ZIP"), [
      ["mine/chains.jsonl", chain("a") + chain("b")],
      ["mine/readme.md", "x"],
      ["__MACOSX/mine/._chains.jsonl", "\0"],
    ]);
    expect(await idsIn(zip)).toEqual(["a", "b"]);
  });

  it.each([
    ["a path that leads out of it", "../chains.jsonl", /invalid relative path: \.\.\/chains\.jsonl/],
    ["a path from the root", "/x/chains.jsonl", /absolute path: \/x\/chains\.jsonl/],
    ["a path from a drive", "C:/chains.jsonl", /absolute path: C:\/chains\.jsonl/],
  ])("that has %s is refused", async (_, name, reason) => {
    const innocent = name.replace(/^[^c]*/, (start) => "d".repeat(start.length - 1) + "/");
    const zip = await writeZip(at(`${innocent.length}-${name.length}.zip`), [[innocent, chain("a")]]);
    patch(zip, Buffer.from(innocent), Buffer.from(name));
    await expect(idsIn(zip)).rejects.toMatchObject(refusedFor(reason));
  });

  it("that has a link in it is refused", async () => {
    const zip = await writeZip(at("link.zip"), [["chains.jsonl", "/etc/passwd", 0o120777]]);
    await expect(idsIn(zip)).rejects.toMatchObject(refusedFor(/chains\.jsonl is a link/));
  });

  it("that would unpack to a thousand times its size is refused before unpacking", async () => {
    const zip = await writeZip(at("bomb.zip"), [["statements.jsonl", " ".repeat(50_000_000)]]);
    await expect(idsIn(zip)).rejects.toMatchObject(refusedFor(/would unpack from \d{5} to 50000000 bytes/));
  });

  it("that unpacks to more than it declares is refused at the declared size", async () => {
    const zip = await writeZip(at("liar.zip"), [["chains.jsonl", " ".repeat(50_000_000)]]);
    const size = (bytes: number) => Buffer.from(Uint32Array.of(bytes).buffer);
    patch(zip, size(50_000_000), size(500_000));
    await expect(idsIn(zip)).rejects.toMatchObject(refusedFor(/chains\.jsonl: too many bytes/));
  });

  it("that is no zip, is truncated, or has no interchange file is refused", async () => {
    writeFileSync(at("text.zip"), "this is no zip");
    const zip = await writeZip(at("cut.zip"), [["chains.jsonl", chain("a")]]);
    patch(zip, Buffer.from("PK\x05\x06"), Buffer.from("PKxx"));
    const empty = await writeZip(at("empty.zip"), []);
    const other = await writeZip(at("other.zip"), [["notes.txt", "x"]]);
    await expect(idsIn(at("text.zip"))).rejects.toMatchObject(refusedFor(/cannot be read as a zip/));
    await expect(idsIn(zip)).rejects.toMatchObject(refusedFor(/cannot be read as a zip/));
    await expect(idsIn(empty)).rejects.toMatchObject(refusedFor(/holds no file of the interchange form/));
    await expect(idsIn(other)).rejects.toMatchObject(refusedFor(/holds no file of the interchange form/));
  });
});

describe("a folder of the interchange form", () => {
  it("is read in load order, JSON Lines and CSV alike", async () => {
    mkdirSync(at("both"));
    for (const name of [
      "statements.jsonl",
      "chains.jsonl",
      "chains.csv",
      "bodies.csv",
      "notes.txt",
      "chains.json",
    ])
      writeFileSync(path.join(at("both"), name), "");
    const { files } = await openSource(at("both"));
    const names = files.map(({ name }) => name);
    expect(names[0]).toBe("both/bodies.csv");
    expect(names.slice(1, 3).sort()).toEqual(["both/chains.csv", "both/chains.jsonl"]);
    expect(names.slice(3)).toEqual(["both/statements.jsonl"]);
  });
});
