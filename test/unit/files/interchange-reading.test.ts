import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { stringify } from "csv-stringify/sync";
import { IdSet } from "../../../src/domain/id-set.js";
import { RECORD_COLUMNS } from "../../../src/domain/record-columns.js";
import { RECORD_KINDS, type AnyRecord, type RecordKind } from "../../../src/domain/records.js";
import { toCells } from "../../../src/exchange/interchange/csv-cells.js";
import {
  readFile,
  type InterchangeFile,
  type ReadLine,
} from "../../../src/exchange/interchange/read-file.js";
import { toLine } from "../../../src/exchange/interchange/write-records.js";
import {
  affiliation,
  body,
  document,
  project,
  records,
  statement,
  succession,
} from "../../support/records/records.js";

const FILE = { file: "in" };
type Format = InterchangeFile["format"];

async function read(kind: RecordKind, format: Format, text: string | Uint8Array, chunk = Infinity) {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  async function* open() {
    for (let at = 0; at < bytes.length; at += chunk)
      yield await Promise.resolve(bytes.subarray(at, at + chunk));
  }
  const lines: ReadLine[] = [];
  for await (const line of readFile({ kind, name: FILE.file, format, open })) lines.push(line);
  return lines;
}

const line = (id: string, nameZh = id) => toLine("chains", { id, nameZh, nameEn: null });
const found = (lines: ReadLine[]) =>
  lines.map((one) =>
    "reason" in one ? `${one.line} ${one.column}: ${one.reason}` : `${one.line} ${one.record.id}`,
  );
const HEAD = "id,nameZh,nameEn";
const cellOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** One record of every kind, with values that are hard to encode: quotes, commas, line ends, empty lists, Chinese. */
const [AWKWARD, AWKWARD_NAME] = ['他说:"a,b"\r\n\n第二行\n,', '他说:"a,b",'];
const claim = { predicate: "LEADS" as const, subject: "b", object: "p", document: "d" };
const everyKind = records({
  bodies: [
    body("b", { nameZh: AWKWARD_NAME, sources: ["x", AWKWARD], verified: false, establishedOn: "2013-03" }),
  ],
  names: [{ id: "n", body: "b", text: AWKWARD_NAME, kind: "ALIAS", language: "zh", from: "2013", to: null }],
  affiliations: [affiliation("PART_OF", "b", "c")],
  successions: [succession("b", "c", "2013", { note: AWKWARD, mainLine: false })],
  merges: [{ id: "m", into: "b", note: null }],
  projects: [{ ...project("p"), labelIsOurs: true }],
  chains: [{ id: "c", nameZh: " c ", nameEn: "true" }],
  goals: [{ id: "g", text: "007" }],
  transformations: [{ id: "t", nameZh: "null", nameEn: null }],
  plans: [{ id: "pl", nameZh: "[]", nameEn: "-1" }],
  documents: [{ ...document("d", null), length: 40, issuers: [{ namedForm: 'x"', body: null }] }],
  statements: [
    statement("s", claim, {
      start: 0,
      end: 2,
      paragraph: 7,
      confidence: 1e-7,
      quote: AWKWARD,
      quoteStart: 0,
    }),
    statement("s2", { ...claim, subject: null }, { status: "PROPOSED", confidence: 0.5, listIsOpen: true }),
  ],
});

describe("a file of the interchange form", () => {
  it.each(RECORD_KINDS)("of %s gives the same records from CSV and JSON Lines", async (kind) => {
    const list = everyKind[kind] as unknown as AnyRecord[];
    const csv = stringify([[...RECORD_COLUMNS[kind]], ...list.map((record) => toCells(kind, record))]);
    const jsonl = list.map((record) => toLine(kind, record)).join("");
    const recordsIn = (lines: ReadLine[]) => lines.map((one) => ("reason" in one ? one : one.record));
    expect(list.length).toBeGreaterThan(0);
    expect(recordsIn(await read(kind, "jsonl", jsonl))).toEqual(list);
    expect(recordsIn(await read(kind, "csv", csv))).toEqual(list);
    expect(recordsIn(await read(kind, "csv", csv, 1))).toEqual(list);
  });

  it("of successions may leave out the Chinese event and note; empty, they change neither record nor hash", async () => {
    const [plain] = everyKind.successions as unknown as [AnyRecord];
    const cells = RECORD_COLUMNS.successions.filter((column) => !column.endsWith("Zh"));
    const older = stringify([cells, cells.map((column) => plain[column])].map((row) => row.map(cellOf)));
    const empty = `${JSON.stringify({ ...plain, eventZh: null, noteZh: null })}\n`;
    expect(await read("successions", "csv", older)).toEqual([{ line: 2, record: plain }]);
    expect(await read("successions", "jsonl", empty)).toEqual([{ line: 1, record: plain }]);
    expect(toLine("successions", plain)).toContain('"eventZh":null');
    const told = { ...plain, eventZh: "2013年国务院机构改革", noteZh: "食品安全" };
    expect(await read("successions", "jsonl", toLine("successions", told))).toEqual([
      { line: 1, record: told },
    ]);
  });

  it.each<[Format, string]>([
    ["jsonl", line("a") + line("b")],
    ["csv", `${HEAD}\na,a,\nb,b,\n`],
  ])("of %s may have a byte order mark and Windows line ends", async (format, text) => {
    const plain = await read("chains", format, text);
    expect(found(plain).map((one) => one.slice(-1))).toEqual(["a", "b"]);
    expect(await read("chains", format, `\ufeff${text.replaceAll("\n", "\r\n")}`)).toEqual(plain);
    expect(await read("chains", format, `\ufeff${text.replaceAll("\n", "\r\n").slice(0, -2)}`, 1)).toEqual(
      plain,
    );
  });

  it("may arrive in chunks of any size, even split within a character", async () => {
    const text = line("一", "部委") + line("二", "𠮷林");
    const whole = await read("chains", "jsonl", text);
    for (const chunk of [1, 2, 3, 5]) expect(await read("chains", "jsonl", text, chunk)).toEqual(whole);
    expect(whole).toMatchObject([{ record: { nameZh: "部委" } }, { record: { nameZh: "𠮷林" } }]);
  });

  it("counts empty lines, and reports the line number of each invalid line", async () => {
    const lines = await read("chains", "jsonl", `${line("a")}\n{"id":\n${line("b")}[]\n{"id":"c"}\n`);
    expect(found(lines)).toEqual([
      "1 a",
      expect.stringMatching(/^3 the whole line: it is not valid JSON: /),
      "4 b",
      expect.stringMatching(/^5 the whole line: .*expected object/),
      expect.stringMatching(/^6 nameZh: .*expected string/),
    ]);
  });

  it("in UTF-16 is refused with advice, with or without a byte order mark", async () => {
    const utf16 = Buffer.from(line("a"), "utf16le");
    const refusal = ["1 the whole file: the file is UTF-16; save it as UTF-8"];
    expect(found(await read("chains", "jsonl", Buffer.concat([Buffer.of(0xff, 0xfe), utf16])))).toEqual(
      refusal,
    );
    expect(found(await read("chains", "csv", utf16))).toEqual(refusal);
    expect(found(await read("chains", "jsonl", utf16.swap16(), 1))).toEqual(refusal);
  });

  it.each([1, 10, 1_000])(
    "is refused from the first line that is not UTF-8, read %d bytes at a time",
    async (chunk) => {
      // 部 in GBK
      const bytes = Buffer.concat([
        Buffer.from(line("a") + line("b")),
        Buffer.of(0xb2, 0xbf, 0x0a),
        Buffer.from(line("c")),
      ]);
      expect(found(await read("chains", "jsonl", bytes, chunk))).toEqual([
        "1 a",
        "2 b",
        "3 the whole file: from this line on the text is not UTF-8; save the file as UTF-8",
      ]);
    },
  );

  it("that has an endless line is refused after three million bytes", async () => {
    let given = 0;
    async function* open() {
      yield Buffer.from(line("a"));
      for (const chunk = Buffer.alloc(65_536, " "); ; given += chunk.length)
        yield await Promise.resolve(chunk);
    }
    const lines: ReadLine[] = [];
    for await (const one of readFile({ kind: "chains", name: "in", format: "jsonl", open })) lines.push(one);
    expect(found(lines)).toEqual(["1 a", "2 the whole file: the line is longer than 3000000 bytes"]);
    expect(given).toBeLessThan(3_100_000);
  });
});

describe("a CSV file of the interchange form", () => {
  it.each([
    [
      "an unknown column",
      `${HEAD},colour\na,a,,red`,
      /^1 the whole line: unknown column colour; chains has id, nameZh, nameEn$/,
    ],
    ["a column without a name", `${HEAD},\na,a,,`, /^1 the whole line: unknown column \(without a name\)/],
    ["a missing column", "id,nameEn\na,a", /^1 the whole line: the columns nameZh are missing/],
    ["a column twice", `${HEAD},id\na,a,,b`, /^1 the whole line: the column id appears twice/],
  ])("with %s is refused by its head", async (_, text, refusal) => {
    expect(found(await read("chains", "csv", text))).toEqual([expect.stringMatching(refusal)]);
  });

  it("reports each row by its first line, also after multi-line cells and empty rows", async () => {
    const text = `id,text\r\na,"x\r\ny\n\nz"\r\n\r\n,\r\nb,b\r\nc,\r\n`;
    expect(found(await read("goals", "csv", text))).toEqual([
      "2 a",
      "8 b",
      expect.stringMatching(/^9 text: /),
    ]);
  });

  it("loses no row but the broken one", async () => {
    const text = `${HEAD}\na,a,\nb,"b"x,\nc,c\nd,5" disk and 3" disk,\ne,e,\n`;
    expect(found(await read("chains", "csv", text))).toEqual([
      "2 a",
      expect.stringMatching(/^3 the whole line: it is not valid CSV: /),
      "4 the whole line: it has 2 cells where the head has 3",
      expect.stringMatching(/^5 the whole line: it is not valid CSV: /),
      "6 e",
    ]);
  });

  it("reports the row with an unclosed quote", async () => {
    expect(found(await read("chains", "csv", `${HEAD}\na,a,\nb,"b,\nc,c,\n`))).toEqual([
      "2 a",
      "3 the whole line: a quote that opens in this row never closes",
    ]);
  });

  it("refuses invalid booleans and lists", async () => {
    const row = (values: Record<string, string>) =>
      stringify([[...RECORD_COLUMNS.bodies], RECORD_COLUMNS.bodies.map((column) => values[column] ?? "")]);
    const good = { id: "a", nameZh: "a", kind: "LOCAL", verified: "TRUE" };
    expect(found(await read("bodies", "csv", row(good)))).toEqual(["2 a"]);
    expect(found(await read("bodies", "csv", row({ ...good, verified: "yes" })))[0]).toMatch(
      /^2 verified: .*expected boolean/,
    );
    expect(found(await read("bodies", "csv", row({ ...good, sources: "x; y" })))[0]).toMatch(
      /^2 sources: .*expected array/,
    );
    expect(found(await read("bodies", "csv", row({ ...good, sources: "[1]" })))[0]).toMatch(
      /^2 sources\.0: /,
    );
  });
});

describe("a set of ids", () => {
  it("behaves like a set of strings, at any size", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "binary", maxLength: 3 }), { maxLength: 3_000, size: "max" }),
        (ids) => {
          const [set, model] = [new IdSet(), new Set<string>()];
          for (const id of ids) {
            expect(set.has(id)).toBe(model.has(id));
            expect(set.add(id)).toBe(!model.has(id));
            model.add(id);
          }
          expect(set.size).toBe(model.size);
          for (const id of model) expect(set.has(id)).toBe(true);
        },
      ),
      { numRuns: 10, endOnFailure: true },
    );
  });
});
