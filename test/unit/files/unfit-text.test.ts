import { describe, expect, it } from "@jest/globals";
import type { RecordKind } from "../../../src/domain/records.js";
import {
  readFile,
  type InterchangeFile,
  type ReadLine,
} from "../../../src/exchange/interchange/read-file.js";
import { toLine } from "../../../src/exchange/interchange/write-records.js";
import { statement } from "../../support/records/records.js";

async function read(kind: RecordKind, format: InterchangeFile["format"], text: string) {
  async function* open() {
    yield await Promise.resolve(Buffer.from(text));
  }
  const lines: ReadLine[] = [];
  for await (const line of readFile({ kind, name: "in", format, open })) lines.push(line);
  return lines;
}

const line = (id: string, nameZh = id) => toLine("chains", { id, nameZh, nameEn: null });

const UNFIT: [what: string, text: string, code: string][] = [
  ["a lone surrogate", "孤\ud800代", "character 2 is U+D800, half of a surrogate pair, so not valid Unicode"],
  ["the second half of a pair alone", "𠮷\udc00", "character 2 is U+DC00, half"],
  ["NUL", "孤\0代", "character 2 is U+0000, a control character"],
  ["a control character", "孤代\u0085", "character 3 is U+0085, a control character"],
];

describe("text that cannot be stored", () => {
  it.each(UNFIT)("is refused by line and column: %s", async (_, nameZh, reason) => {
    const [, second] = await read("chains", "jsonl", line("good") + line("c", nameZh));
    expect(second).toMatchObject({
      ...{ file: "in", line: 2, column: "nameZh", reason: expect.stringContaining(reason) },
    });
    const [asId] = await read("chains", "jsonl", line(nameZh, "name"));
    expect(asId).toMatchObject({ line: 1, column: "id" });
  });

  it.each([
    ["plain cells", "c,孤\0代,\n"],
    ["quoted cells", '"c","孤\0代",\n'],
    ["the last column", '"c",孤代,"x\0y"\n'],
    ["the last column, unquoted", '"c",孤代,x\0y\n'],
  ])("is refused in %s of CSV, and cuts nothing off", async (_, row) => {
    const found = await read("chains", "csv", `id,nameZh,nameEn\n${row}`);
    expect(found).toMatchObject([
      { line: 2, column: expect.stringMatching(/^name(Zh|En)$/), reason: expect.stringContaining("U+0000") },
    ]);
  });

  it("is not a quote of several lines, which keeps its tabs and line ends", async () => {
    const claim = { document: "d", predicate: "LEADS", subject: "a", object: "p" } as const;
    const quote = "一、牵头：\r\n\t财政部\n";
    const [good] = await read(
      "statements",
      "jsonl",
      toLine("statements", { ...statement("s", claim, { quote }) }),
    );
    expect(good).toMatchObject({ record: { quote } });
    const bad = { ...statement("s", claim, { quote: `${quote}\u0007` }) };
    expect(await read("statements", "jsonl", toLine("statements", bad))).toMatchObject([{ column: "quote" }]);
  });
});
