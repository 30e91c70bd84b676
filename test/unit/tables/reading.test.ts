import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import XLSX from "@e965/xlsx";
import { tableDate } from "../../../src/exchange/coding-table/table-dates.js";
import { roleKey, tableRole } from "../../../src/exchange/coding-table/table-roles.js";
import { code, gbk, read, workbook } from "../../support/records/tables.js";

const HEAD = ["标题", "文号", "发文日期", "发文机关"];
const ROW = ["关于共享的通知", "国办发〔2016〕52号", "2016/7/5", "财政部、民政部"];
const csv = (sign = ",") => [HEAD, ROW].map((cells) => cells.join(sign)).join("\n");
const EXPECTED = ["ISSUED mof 财政部", "ISSUED mca 民政部"];

describe("a table is read as it is written", () => {
  it.each<[string, string | Buffer, string]>([
    ["UTF-8", csv(), "utf-8, comma"],
    ["UTF-8 with a byte order mark", `\ufeff${csv()}`, "utf-8, comma"],
    ["GBK", gbk(csv()), "gb18030, comma"],
    ["UTF-16", Buffer.from(`\ufeff${csv("\t")}`, "utf16le"), "utf-16le, tab"],
    ["UTF-16 without a mark", Buffer.from(csv("\t"), "utf16le"), "utf-16le, tab"],
    ["UTF-16, the other way round", Buffer.from(`\ufeff${csv()}`, "utf16le").swap16(), "utf-16be, comma"],
    ["semicolons", csv(";"), "utf-8, semicolon"],
    ["tabs and carriage returns", csv("\t").replaceAll("\n", "\r\n"), "utf-8, tab"],
    ["trailing empty columns", csv().replaceAll("\n", ",,\n") + ",,", "utf-8, comma"],
    ["a title above its head", `某表,,,\n${csv()}`, "utf-8, comma"],
    ["XLSX", workbook([HEAD, ROW]), "sheet 表一"],
  ])("%s", async (_, content, form) => {
    expect((await read(content)).form).toBe(form);
    expect((await code(content)).claims).toEqual(EXPECTED);
  });

  it.each([
    ["名称,文 号,成文日期,联合发文单位"],
    ["TITLE,Document Number,Date,Issuers"],
    ["题名*,文号（必填）,印发时间,发布机构"],
    ["Title,No.,Publication date,Issuing bodies"],
  ])("with the headings %s", async (head) => {
    const row = ROW.map((cell) => `"${cell}"`).join(",");
    expect((await code(`${head}\n${row}`)).claims).toEqual(EXPECTED);
  });

  it("names unknown columns and sets them aside", async () => {
    const table = await read(`序号,标题,日期,发文机关,颜色\n1,甲,2016,财政部,红`);
    expect(table.setAside).toEqual(["序号", "颜色"]);
    expect(table.rows[0]!.given["颜色"]).toBe("红");
  });

  it("takes what a column is from the caller first", async () => {
    const content = "a,日期,c\n甲,2016,财政部";
    const columns = { a: "title", c: "issuers" } as const;
    expect((await read(content, { columns })).columns).toEqual(["title", "date", "issuers"]);
  });
});

describe("a workbook", () => {
  it("gives real dates as exactly as they are shown, and values of formulas", async () => {
    const book = workbook(
      [["标题", "日期", "发文机关"], ...["甲", "乙", "丙"].map((title) => [title, 43_891, "财政部"])],
      (sheet) => {
        (sheet["B2"] as XLSX.CellObject).z = "yyyy/m/d";
        (sheet["B3"] as XLSX.CellObject).z = 'yyyy"年"m"月"';
        sheet["A4"] = { t: "s", v: "丙", f: 'HYPERLINK("http://x","丙")' };
      },
    );
    const { records } = await code(book);
    expect(records.documents!.map(({ title, publishedOn }) => [title, publishedOn])).toEqual([
      ["甲", "2020-03-01"],
      ["乙", "2020-03"],
      ["丙", "2020-03-01"],
    ]);
  });

  it("holds a cell merged over rows for each of them", async () => {
    const book = workbook(
      [
        ["标题", "日期", "项目", "机构", "角色"],
        ["甲", "2016", "工程", "财政部", "牵头"],
        ["", "", "", "民政部", "配合"],
      ],
      (sheet) =>
        (sheet["!merges"] = ["A2:A3", "B2:B3", "C2:C3"].map((range) => XLSX.utils.decode_range(range))),
    );
    expect((await code(book)).claims).toEqual(["LEADS mof 财政部", "PARTICIPATES_IN mca 民政部"]);
  });

  it("with an error in a cell comes back with the row and the cell's name", async () => {
    const book = workbook([HEAD, ROW, ROW], (sheet) => (sheet["D3"] = { t: "e", v: 0x17, w: "#REF!" }));
    const { reasons, claims } = await code(book);
    expect(reasons).toEqual(["3 issuers: cell D3 holds the error #REF!"]);
    expect(claims).toEqual(EXPECTED);
  });

  it("may have its table on another sheet", async () => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["说明"]]), "说明");
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([HEAD, ROW]), "数据");
    const bytes = XLSX.write(book, { type: "buffer", bookType: "xls" }) as Buffer;
    expect((await read(bytes, { sheet: "数据" })).rows).toHaveLength(1);
    await expect(read(bytes, { sheet: "别的" })).rejects.toThrow(
      'no sheet "别的"; its sheets are 说明, 数据',
    );
  });
});

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

describe("a date", () => {
  it.each([
    ...[
      ["2020/3/1", "2020-03-01"],
      ["2020-3-1", "2020-03-01"],
      ["2020年3月1日", "2020-03-01"],
      ["2020.3", "2020-03"],
    ],
    ...[
      ["20200301", "2020-03-01"],
      ["43891", "2020-03-01"],
      ["2020", "2020"],
      ["2020年", "2020"],
      ["202003", "2020-03"],
    ],
    ...[
      ["2020年3月", "2020-03"],
      ["２０２０年３月１日", "2020-03-01"],
      ["二〇二〇年三月一日", "2020-03-01"],
    ],
    ...[
      ["二○一八年十二月二十一日", "2018-12-21"],
      ["2020-03-01 00:00:00", "2020-03-01"],
      ["2020/3/1 0:00", "2020-03-01"],
    ],
    ...[
      ["2020年3月1日印发", "2020-03-01"],
      ["March 1, 2020", "2020-03-01"],
      ["1 Mar 2020", "2020-03-01"],
      ["2020.03.01", "2020-03-01"],
    ],
  ])("%s is %s", (cell, date) => expect(tableDate(cell)).toBe(date));

  it.each(["2020/13/1", "1/3/2020", "去年", "", "2020-02-30", "7", "99999999"])("%s is none", (cell) =>
    expect(tableDate(cell)).toBeNull(),
  );
});

describe("a role", () => {
  it.each(["牵头", "主办", "负责单位", "召集", "牵头部门", "coordinator", "LEAD", "召集人"])(
    "%s leads",
    (word) => expect(tableRole(word)).toBe("LEAD"),
  );
  it.each([
    "参加",
    "参与单位",
    "配合",
    "协办",
    "成员单位",
    "支持",
    "会同",
    "partner",
    "thirdParty",
    "third-party",
  ])("%s takes part", (word) => expect(tableRole(word)).toBe("PARTICIPANT"));
  it("is unknown unless the caller says what it means", () => {
    expect([tableRole("1"), tableRole("旁观")]).toEqual([null, null]);
    expect(tableRole("1", new Map([[roleKey("1"), "LEAD"]]))).toBe("LEAD");
  });
});

it("the dress of a table does not change its records", async () => {
  const hash = async (content: string | Buffer) => {
    const { records } = await code(content);
    return createHash("sha256").update(JSON.stringify(records)).digest("hex");
  };
  const plain = await hash(csv());
  expect(await hash(gbk(csv(";")))).toBe(plain);
});
