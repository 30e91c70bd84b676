import { setImmediate as turn, setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { fromBufferPromise } from "yauzl";
import { toChunks, textFile, zipStream, type OutgoingFile } from "../../../src/services/files/zip-stream.js";

const TEXTS = { "a.txt": "协同", "data/b.txt": "x".repeat(200_000), "empty.txt": "" };

async function* texts(): AsyncGenerator<OutgoingFile> {
  for (const [path, text] of Object.entries(TEXTS)) yield textFile(path, text);
}

async function readAll(files: AsyncIterable<OutgoingFile>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of zipStream(files)) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

async function* endless(done: () => void): AsyncGenerator<Uint8Array> {
  try {
    // incompressible data
    for (let seed = 1; ;) {
      yield Uint8Array.from({ length: 65_536 }, () => (seed = (seed * 48_271) % 2_147_483_647) & 255);
      await turn();
    }
  } finally {
    done();
  }
}

describe("a streamed zip", () => {
  it("has its files in order, with a fixed date, and is reproducible", async () => {
    const bytes = await readAll(texts());
    const zip = await fromBufferPromise(bytes, { lazyEntries: true });
    const found: Record<string, string> = {};
    for await (const entry of zip.eachEntry()) {
      const parts: Buffer[] = [];
      for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
      found[entry.fileName] = Buffer.concat(parts).toString();
      expect(entry.getLastModDate({ timezone: "UTC" }).toISOString()).toBe("1980-01-01T00:00:00.000Z");
    }
    expect(Object.entries(found)).toEqual(Object.entries(TEXTS));
    expect((await readAll(texts())).equals(bytes)).toBe(true);
  });

  it("fails when a file or the file list fails", async () => {
    const broken = async function* (): AsyncGenerator<OutgoingFile> {
      yield* texts();
      yield { path: "c", bytes: failing() };
    };
    await expect(readAll(broken())).rejects.toThrow("no further");
    const cut = async function* (): AsyncGenerator<OutgoingFile> {
      yield* texts();
      throw new Error("no more files");
    };
    await expect(readAll(cut())).rejects.toThrow("no more files");
  });

  it("stops reading its files when it is not read, or is closed", async () => {
    let [pieces, ended, left] = [0, false, false];
    const counted = async function* (): AsyncGenerator<Uint8Array> {
      for await (const piece of endless(() => (ended = true))) {
        pieces++;
        yield piece;
      }
    };
    const files = async function* (): AsyncGenerator<OutgoingFile> {
      try {
        yield { path: "endless", bytes: counted() };
      } finally {
        left = true;
      }
    };
    const zip = zipStream(files());
    let held = -1;
    for (let tries = 0; tries < 20 && pieces !== held; tries++) {
      held = pieces;
      await pause(200);
    }
    expect(pieces).toBe(held);
    expect(held).toBeLessThan(40);
    zip.destroy();
    await pause(100);
    expect([ended, left]).toEqual([true, true]);
  });
});

it("lines are joined into large chunks, and none is lost", async () => {
  const lines = async function* (): AsyncGenerator<string> {
    for (let at = 0; at < 30_000; at++) yield `第${at}行\n`;
  };
  const pieces: Uint8Array[] = [];
  for await (const piece of toChunks(lines())) pieces.push(piece);
  expect(pieces.length).toBeLessThan(10);
  expect(Buffer.concat(pieces).toString().split("\n")).toHaveLength(30_001);
});

async function* failing(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("some");
  throw new Error("no further");
}
