import { describe, expect, it } from "@jest/globals";
import XLSX from "@e965/xlsx";
import { code } from "../../support/records/tables.js";

const HEAD = ["标题", "文号", "日期", "发文机关"];

describe("one content in every form of a workbook", () => {
  const DATES = ["2018年5月", "二〇一八年五月一日", "2018.5.1.", "2018/5/1", "May 1, 2018", "2018"];
  const grid = [
    HEAD,
    ...DATES.map((date, at) => [`通知${at}`, `测发〔2018〕${at}号`, date, "财政部、民政部"]),
  ];
  const SERIAL = 43_221;

  const book = (is1904 = false, dated = false) => {
    const sheet = XLSX.utils.aoa_to_sheet(grid);
    if (dated) sheet["C5"] = { t: "n", v: is1904 ? SERIAL - 1_462 : SERIAL, z: "yyyy/m/d" };
    const made = XLSX.utils.book_new();
    made.Workbook = { WBProps: { date1904: is1904 } };
    XLSX.utils.book_append_sheet(made, sheet, "表");
    return made;
  };
  const recordsOf = async (content: string | Buffer) => (await code(content)).records;

  it.each<[string, () => Buffer]>([
    ...(["xlsx", "xls", "xlsb", "html", "ods", "fods", "xlml"] as const).map(
      (type) =>
        [type, () => Buffer.from(XLSX.write(book(), { type: "buffer", bookType: type }) as Buffer)] as [
          string,
          () => Buffer,
        ],
    ),
    ...(["xlsx", "xls", "ods"] as const).map(
      (type) =>
        [
          `${type} with a real date`,
          () => XLSX.write(book(false, true), { type: "buffer", bookType: type }) as Buffer,
        ] as [string, () => Buffer],
    ),
    [
      "xlsx that counts from 1904",
      () => XLSX.write(book(true, true), { type: "buffer", bookType: "xlsx" }) as Buffer,
    ],
  ])("%s", async (_, content) => {
    const plain = await recordsOf(grid.map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\n"));
    expect(plain.documents.map(({ publishedOn }) => publishedOn)).toEqual([
      ...["2018-05", "2018-05-01", "2018-05-01", "2018-05-01", "2018-05-01", "2018"],
    ]);
    expect(await recordsOf(content())).toEqual(plain);
  });

  it("counts bare numbers of days from 1904 where the workbook does", async () => {
    const made = XLSX.utils.book_new();
    made.Workbook = { WBProps: { date1904: true } };
    XLSX.utils.book_append_sheet(
      made,
      XLSX.utils.aoa_to_sheet([HEAD, ["甲", "", SERIAL - 1_462, "财政部"]]),
      "表",
    );
    const { documents } = await recordsOf(XLSX.write(made, { type: "buffer", bookType: "xlsx" }) as Buffer);
    expect(documents).toMatchObject([{ publishedOn: "2018-05-01" }]);
  });
});
