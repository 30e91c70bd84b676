/** That a bulk load of many records is an import of them, to the last byte of what is exported. */
import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { freshFolder, removeFolders } from "../support/running/managed-processes.js";
import { freshHome, xietong } from "../support/running/program.js";

const GENERATE: string = "../../bench/generate.js";
const INTERCHANGE: string = "../../bench/interchange.js";
const { generate } = (await import(GENERATE)) as { generate: (size: object) => object };
const { writeInterchange } = (await import(INTERCHANGE)) as {
  writeInterchange: (data: object) => Promise<string>;
};

const PARTICIPATIONS = 100_031;
const SIZE = { bodies: 2_000, chains: 10_000, seed: 2014 };
const LONGEST_MS = 1_800_000;

afterAll(removeFolders);

async function exported(...words: string[]): Promise<Map<string, Buffer>> {
  const { home, remove } = freshHome();
  const run = { environment: { XIETONG_HOME: home }, ownProcess: true, longestMs: LONGEST_MS };
  const folder = path.join(freshFolder(), "exported");
  try {
    expect(await xietong(["import", ...words], run)).toMatchObject({ code: 0 });
    expect(await xietong(["export", "--interchange", "-o", folder], run)).toMatchObject({ code: 0 });
    return new Map(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name))]));
  } finally {
    remove();
  }
}

it(
  "of 100,000 participations is exported byte for byte as an ordinary import is",
  async () => {
    const input = await writeInterchange(generate(SIZE));
    try {
      const [loaded, imported] = [await exported("--bulk", input), await exported(input)];
      expect([...loaded.keys()]).toEqual([...imported.keys()]);
      for (const [name, bytes] of loaded)
        expect([name, bytes.equals(imported.get(name)!)]).toEqual([name, true]);
      const lines = loaded.get("statements.jsonl")!.toString().trimEnd().split("\n");
      expect(lines).toHaveLength(PARTICIPATIONS + SIZE.chains);
    } finally {
      rmSync(input, { recursive: true });
    }
  },
  LONGEST_MS,
);
