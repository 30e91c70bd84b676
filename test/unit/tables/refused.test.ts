import { describe, expect, it } from "@jest/globals";
import XLSX from "@e965/xlsx";
import { gbk, read, workbook } from "../../support/records/tables.js";

const HEAD = ["标题", "文号", "发文日期", "发文机关"];
const ROW = ["关于共享的通知", "国办发〔2016〕52号", "2016/7/5", "财政部、民政部"];
const csv = () => [HEAD, ROW].map((cells) => cells.join(",")).join("\n");

/** Containers of old workbooks and protected ones, which the library does not describe. */
const CFB = XLSX.CFB as {
  utils: { cfb_new(): object; cfb_add(file: object, name: string, bytes: Buffer): void };
  write(file: object, options: { type: "buffer" }): Buffer;
};

describe("a table that cannot be read says what to do", () => {
  it.each<[string, () => string | Buffer, RegExp]>([
    ["is empty", () => "", /it has no rows/],
    ["has an empty sheet", () => workbook([[]]), /it has no rows/],
    ["has a head only", () => HEAD.join(","), /it has no rows/],
    [
      "has two columns for one thing",
      () => "标题,题名,日期,发文机关\n甲,甲,2016,财政部",
      /标题 and 题名 are both title/,
    ],
    [
      "has merged cells in its head",
      () => workbook([HEAD, ROW], (sheet) => (sheet["!merges"] = [XLSX.utils.decode_range("B1:C1")])),
      /merged cells B1:C1/,
    ],
    ["is a damaged workbook", () => workbook([HEAD, ROW]).subarray(0, 900), /no workbook, or it is damaged/],
    [
      "is protected by a password",
      () => {
        const file = CFB.utils.cfb_new();
        // how spreadsheets store a protected XLSX
        CFB.utils.cfb_add(file, "/EncryptionInfo", Buffer.from("0400040040000000", "hex"));
        CFB.utils.cfb_add(file, "/EncryptedPackage", Buffer.alloc(4_096, 7));
        return CFB.write(file, { type: "buffer" });
      },
      /it is protected by a password; save it without one/,
    ],
    [
      "is half an old workbook",
      () => Buffer.from("d0cf11e0a1b11ae10000", "hex"),
      /no workbook, or it is damaged/,
    ],
    [
      "is in two encodings",
      () => Buffer.concat([Buffer.from(`${csv()}\n`), gbk(ROW.join(","))]),
      /line 3: from this line on the text is not UTF-8, as other lines are/,
    ],
    [
      "is an adjacency matrix",
      () => ",甲,乙\n甲,0,1\n乙,1,0",
      /it is an adjacency matrix of 2 names; xietong derives networks from documents: give one row for each document/,
    ],
    ["is an edge list", () => "Source,Target,Weight\n甲,乙,2", /it is an edge list/],
    [
      "has a column for each body",
      () => "标题,日期,教育部,财政部\n甲,2016,1,0\n乙,2016,1,1",
      /it has a column for each body \(教育部, 财政部\); write 牵头 or 配合 into its cells/,
    ],
    [
      "marks bodies with signs",
      () => "标题,日期,教育部,财政部\n甲,2016,●,○\n乙,2016,○,●",
      /it has a column for each body \(教育部, 财政部\)/,
    ],
    ["is a PDF", () => "%PDF-1.7\n1 0 obj", /it is a PDF, .*, npx xietong extract/],
    ["is a Word file", () => Buffer.from("PK\u0003\u0004…word/document.xml…"), /it is a Word file/],
    ["is JSON", () => `[{"标题":"甲"}]`, /it is JSON; give a table/],
    ["is JSON in lines", () => `{"标题":"甲"}\n{"标题":"乙"}`, /it is JSON; give a table/],
    [
      "is a page without a table",
      () => "<!DOCTYPE html><html><body>404</body></html>",
      /it is a page or XML/,
    ],
    ["has a row with a cell too few", () => `${csv()}\na,b`, /line 3 has 2 cells where the head has 4/],
    [
      "has one column twice",
      () => "标题,日期,标题,发文机关\n甲,2016,甲,财政部",
      /the column 标题 appears twice/,
    ],
    ["says what a table is", () => "甲,乙\n丙,丁", /A coding table has the columns title, date,/],
    ["lacks columns", () => "标题,项目,机构\n甲,乙,丙", /the columns date, role are missing/],
    ["has an open quote", () => `${csv()}\n"甲,乙`, /line 3: a quote that opens in this row never closes/],
  ])("%s", async (_, content, reason) => {
    await expect(read(content())).rejects.toMatchObject({
      code: "BAD_TABLE",
      message: expect.stringMatching(reason),
    });
  });

  it("has more rows than fit", async () => {
    const rows = `${HEAD.join(",")}\n${"甲,,2016,财政部\n".repeat(200_030)}`;
    await expect(read(rows)).rejects.toThrow("more than 200000 rows; split it");
  }, 60_000);

  it("has more rows than fit in a workbook, and may have empty ones", async () => {
    const long = (row: number) =>
      workbook([HEAD, ROW], (sheet) => {
        sheet[`A${row}`] = { t: "s", v: "甲" };
        sheet["!ref"] = `A1:D${row}`;
      });
    await expect(read(long(200_002))).rejects.toThrow("more than 200000 rows; split it");
    expect((await read(long(150_000))).rows.map(({ line }) => line)).toEqual([2, 150_000]);
  });

  it.each([
    ["that would unpack to gigabytes", 4_000_000_000, /would unpack to more than 300000000 bytes/],
    ["that lies about its sizes", 10, /no workbook, or it is damaged/],
  ])("is a zip %s", async (_, stated, reason) => {
    const book = workbook([HEAD, ROW]);
    // the first entry of the central directory; its unpacked size is at 24
    book.writeUInt32LE(stated, book.indexOf(Buffer.from("504b0102", "hex")) + 24);
    await expect(read(book)).rejects.toThrow(reason);
  });
});
