import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeEach, describe, expect, it } from "@jest/globals";
import { writeFileAtomically } from "../../../src/commands/write-file-atomically.js";

const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-written-"));
const target = path.join(folder, "network.gexf");
const write = (text: string, force?: boolean) => writeFileAtomically(Readable.from([text]), target, force);

afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => writeFileSync(target, "older"));

describe("a file that is there already", () => {
  it("is kept, and the message names --force", async () => {
    await expect(write("newer")).rejects.toMatchObject({
      code: "BAD_TARGET",
      message: `${target} exists already. Name a new file, or overwrite it with --force; nothing was written.`,
    });
    expect(readFileSync(target, "utf8")).toBe("older");
    expect(readdirSync(folder)).toEqual(["network.gexf"]);
  });

  it("is replaced with force", async () => {
    await write("newer", true);
    expect(readFileSync(target, "utf8")).toBe("newer");
  });

  it("is kept with force too when the new one cannot be finished", async () => {
    const broken = Readable.from(
      (function* () {
        yield "new";
        throw new Error("broken off");
      })(),
    );
    await expect(writeFileAtomically(broken, target, true)).rejects.toThrow("broken off");
    expect(readFileSync(target, "utf8")).toBe("older");
    expect(readdirSync(folder)).toEqual(["network.gexf"]);
  });
});
