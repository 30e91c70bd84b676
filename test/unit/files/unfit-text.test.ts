import { describe, expect, it } from "@jest/globals";
import type { RecordKind } from "../../../src/domain/records.js";
import {
  readFile,
  type InterchangeFile,
  type ReadLine,
} from "../../../src/exchange/interchange/read-file.js";
import { recordProblem } from "../../../src/exchange/interchange/record-problem.js";
import { RECORD_SCHEMAS } from "../../../src/exchange/interchange/schemas.js";
import { toLine } from "../../../src/exchange/interchange/write-records.js";
import { document, statement } from "../../support/records/records.js";

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
  ["ESC", "孤\u001b[2J代", "character 2 is U+001B, a control character"],
  ["a line end", "孤\n代", "character 2 is U+000A, the end of a line"],
  ["a direction", "安全\u202e局家国", "character 3 is U+202E, which changes the direction of text"],
  ["an isolate", "\u2067孤代", "character 1 is U+2067, which changes the direction of text"],
  ["a space without width", "孤\u200b代", "character 2 is U+200B, which is invisible"],
  ["a filler", "孤代\u3164", "character 3 is U+3164, which is invisible"],
  ["a tag outside the first plane", "孤\u{e0041}代", "character 2 is U+E0041, which is invisible"],
  ["blanks alone", " \u3000\u00a0", "it is blank; write its text"],
  ["an absurd length", "孤".repeat(300_000), "it has 300000 characters; at most "],
];

const NAMES: [kind: RecordKind, column: string, record: object][] = [
  ["bodies", "shortZh", { id: "b", nameZh: "部" }],
  ["names", "text", { id: "n", body: "b" }],
  ["projects", "nameEn", { id: "p", nameZh: "工程" }],
  ["documents", "title", { id: "d" }],
  ["documents", "number", { id: "d", title: "通知" }],
  [
    "statements",
    "recordedBy",
    statement("s", { document: "d", predicate: "LEADS", subject: "a", object: "p" }),
  ],
  [
    "statements",
    "namedForm",
    statement("s", { document: "d", predicate: "LEADS", subject: "a", object: "p" }),
  ],
];

it.each([
  ["https://www.gov.cn/zhengce/1.htm?a=1#b", null],
  ["javascript:alert(1)", "an address that begins with http:// or https://"],
  ["data:text/html,<script>", "an address that begins with http:// or https://"],
  ["www.gov.cn", "an address that begins with http:// or https://"],
  ["https://", "an address that begins with http:// or https://"],
])("takes http and https alone as the address of a document: %s", (url, reason) => {
  const problem = recordProblem("documents", { ...document("d", "2020-01-01"), url });
  expect(problem?.reason ?? null).toBe(reason);
});

describe("text that cannot be stored", () => {
  it.each(UNFIT)("is refused by line and column: %s", async (_, nameZh, reason) => {
    const [, second] = await read("chains", "jsonl", line("good") + line("c", nameZh));
    expect(second).toMatchObject({
      ...{ file: "in", line: 2, column: "nameZh", reason: expect.stringContaining(reason) },
    });
    const [asId] = await read("chains", "jsonl", line(nameZh, "name"));
    expect(asId).toMatchObject({ line: 1, column: "id" });
  });

  it.each(NAMES)("is no name: %s, %s", async (kind, column, record) => {
    const text = JSON.stringify({ ...record, [column]: "安全\u202e局" });
    const reason = expect.stringMatching(/character 3 is U\+202E/);
    const found = await read(kind, "jsonl", `${text}\n`);
    expect(found).toMatchObject([{ line: 1 }]);
    expect(RECORD_SCHEMAS[kind].safeParse(JSON.parse(text)).error!.issues).toContainEqual(
      expect.objectContaining({ path: [column], message: reason }),
    );
  });

  it("is refused by the column that was given, where the id is made of it", () => {
    const name = { id: "b/孤\ud800代", body: "b", text: "孤\ud800代", kind: "ALIAS", language: "zh" };
    expect(recordProblem("names", { ...name, from: null, to: null })).toMatchObject({ column: "text" });
  });

  it("is not a rare character with its variation selector", async () => {
    expect(await read("chains", "jsonl", line("c", "葛\u{e0100}城"))).toMatchObject([
      { record: { id: "c" } },
    ]);
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
