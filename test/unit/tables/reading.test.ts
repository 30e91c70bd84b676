import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import XLSX from "@e965/xlsx";
import { code, gbk, read, workbook } from "../../support/records/tables.js";

const HEAD = ["标题", "文号", "发文日期", "发文机关"];
const ROW = ["关于共享的通知", "国办发〔2016〕52号", "2016/7/5", "财政部、民政部"];
const csv = (sign = ",") => [HEAD, ROW].map((cells) => cells.join(sign)).join("\n");
const EXPECTED = ["ISSUED mof 财政部", "ISSUED mca 民政部"];
const html = (cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const xmlRow = (cells: string[]) =>
  `<Row>${cells.map((cell) => `<Cell><Data ss:Type="String">${cell}</Data></Cell>`).join("")}</Row>`;
const SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet";
const SPREADSHEET_ML = `<?xml version="1.0"?><Workbook xmlns="${SPREADSHEET}" xmlns:ss="${SPREADSHEET}"><Worksheet ss:Name="表一"><Table>${xmlRow(HEAD)}${xmlRow(ROW)}</Table></Worksheet></Workbook>`;

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
    ["HTML saved as a workbook", `<html><table>${html(HEAD)}${html(ROW)}</table></html>`, "sheet Sheet1"],
    ["the same in GBK", gbk(`<table>${html(HEAD)}${html(ROW)}</table>`), "sheet Sheet1"],
    ["XML of old spreadsheets", SPREADSHEET_ML, "sheet 表一"],
  ])("%s", async (_, content, form) => {
    expect((await read(content)).form).toBe(form);
    expect((await code(content)).claims).toEqual(EXPECTED);
  });

  it.each([
    ["名称,文 号,成文日期,联合发文单位"],
    ["TITLE,Document Number,Date,Issuers"],
    ["题名*,文号（必填）,印发时间,发布机构"],
    ["Title,No.,Publication date,Issuing bodies"],
    ["Title,Document No.,Date issued,Issued by"],
    ["標題,發文字號,發文日期,發佈機構"],
    ["标题 Title,文号 Number,日期 (Date),发文机关/Issuers"],
    ["Title 标题,No.文号,Date 成文日期,Issuers 发文机关"],
  ])("with the headings %s", async (head) => {
    const row = ROW.map((cell) => `"${cell}"`).join(",");
    expect((await code(`${head}\n${row}`)).claims).toEqual(EXPECTED);
  });

  it("names unknown columns and sets them aside", async () => {
    const table = await read(`序号,标题,日期,发文机关,颜色\n1,甲,2016,财政部,红`);
    expect(table.setAside).toEqual(["序号", "颜色"]);
    expect(table.rows[0]!.given["颜色"]).toBe("红");
  });

  it("does not take an id or an address for what it identifies", async () => {
    const table = await read("标题,日期,发文机关,机构ID,文件URL,省份Code\n甲,2016,财政部,12,http://x,33");
    expect(table.setAside).toEqual(["机构ID", "文件URL", "省份Code"]);
  });

  it.each([
    ["a year beside the date", "年份,标题,发文日期,发文机关\n2016,甲,2016-05-01,财政部", ["年份"]],
    [
      "成文日期 and 发布日期",
      "标题,成文日期,发布日期,发文机关\n甲,2016-05-01,2016-05-09,财政部",
      ["发布日期"],
    ],
    ["发文机关 and 发布机构", "标题,日期,发布机构,发文机关\n甲,2016-05-01,某网,财政部", ["发布机构"]],
  ])("takes the more exact one of %s", async (_, content, aside) => {
    expect((await read(content)).setAside).toEqual(aside);
    const { documents } = (await code(content)).records;
    expect(documents).toMatchObject([{ publishedOn: "2016-05-01", issuers: [{ body: "mof" }] }]);
  });

  it("reads numbered columns of names as one list", async () => {
    const content = "标题,日期,发文机关1,发文机关2,发文机关3\n甲,2016,财政部,民政部,\n乙,2016,公安部,,";
    expect((await code(content)).claims).toEqual([
      "ISSUED mof 财政部",
      "ISSUED mca 民政部",
      "ISSUED mps 公安部",
    ]);
  });

  it("sets totals, notes below it and its head on each page aside, and tells them", async () => {
    const content = `${csv()}\n${HEAD.join(",")}\n${ROW.join(",")}\n合计,,,2\n注：来自北大法宝,,,\n截至2018年,,,`;
    const { rows, rowsAside } = await read(content);
    expect(rows).toHaveLength(2);
    expect(rowsAside).toEqual([
      { line: 3, text: "标题" },
      { line: 5, text: "合计" },
      { line: 6, text: "注：来自北大法宝" },
      { line: 7, text: "截至2018年" },
    ]);
    // a row with nothing but a title is no note
    expect((await read(`${csv()}\n关于甲的通知,,,`)).rows).toHaveLength(2);
  });

  it("counts the lines of cells over several lines, and of empty rows", async () => {
    const content = '\ufeff标题,日期,发文机关,备注\r\n甲,2016,财政部,"一\r\n二"\r\n,,,\r\n乙,?,财政部,\r\n';
    expect((await code(content)).reasons).toEqual([expect.stringMatching(/^5 date: date "\?" is no date/)]);
  });

  it("joins a title over two lines", async () => {
    const content =
      '标题,日期,发文机关\n"关于做好\n2018年工作的通知",2016,财政部\n"Notice\non work",2016,财政部';
    expect((await code(content)).records.documents.map(({ title }) => title)).toEqual([
      "关于做好2018年工作的通知",
      "Notice on work",
    ]);
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
    expect(records.documents.map(({ title, publishedOn }) => [title, publishedOn])).toEqual([
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

  it("with a formula that has no value says so", async () => {
    const book = workbook([HEAD, ROW, ROW], (sheet) => (sheet["A3"] = { t: "z", f: '"a"&"b"' }));
    expect((await code(book)).reasons).toEqual([
      "3 title: cell A3 holds a formula without a value; save its value",
    ]);
  });

  it("is read on its first sheet with a table, hidden ones left out", async () => {
    const book = XLSX.utils.book_new();
    const sheets: [string, string[][]][] = [
      ["旧表", [HEAD, ROW]],
      ["说明", [["说明"]]],
      ["数据", [HEAD, ROW, ROW]],
    ];
    for (const [name, rows] of sheets)
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name);
    book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }, { Hidden: 0 }] };
    const { form, rows } = await read(XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
    expect([form, rows.length]).toEqual(["sheet 数据", 2]);
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

it("the dress of a table does not change its records", async () => {
  const hash = async (content: string | Buffer) => {
    const { records } = await code(content);
    return createHash("sha256").update(JSON.stringify(records)).digest("hex");
  };
  const plain = await hash(csv());
  expect(await hash(gbk(csv(";")))).toBe(plain);
});
