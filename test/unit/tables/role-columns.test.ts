import { describe, expect, it } from "@jest/globals";
import { code, read } from "../../support/records/tables.js";

describe("a table with a column for each body, whose cells mix roles and signs,", () => {
  const head = "标题,文号,日期,项目,发改委,财政部,工信部,教育部";
  const rows = ["甲,,2019,事一,牵头,配合,参与,–", "甲,,2019,事二,√,牵头,√,配合"];
  const refusal = 'says "√" in the column 发改委, which is no role; write 牵头 or 配合 ';

  it.each([
    ["in some columns", [head, ...rows].join("\n")],
    ["in all columns", "标题,日期,项目,发改委,财政部\n甲,2019,事一,√,牵头\n甲,2019,事二,牵头,√"],
  ])("is refused with what to say: %s", async (_, table) => {
    const message = new RegExp(`line \\d ${refusal}\\(on the command line, --role "√=PARTICIPANT"`);
    await expect(code(table)).rejects.toMatchObject({
      code: "BAD_TABLE",
      message: expect.stringMatching(message),
    });
  });

  it("is read where the caller says what the sign means", async () => {
    const reading = { roles: { "√": "PARTICIPANT" } as const };
    const { claims, reasons } = await code([head, ...rows].join("\n"), {}, undefined, reading);
    expect(reasons).toEqual([]);
    expect(claims).toEqual([
      ...["LEADS ndrc 发改委", "PARTICIPATES_IN mof 财政部", "PARTICIPATES_IN miit 工信部"],
      ...["LEADS mof 财政部", "PARTICIPATES_IN ndrc 发改委", "PARTICIPATES_IN miit 工信部"],
      "PARTICIPATES_IN moe 教育部",
    ]);
  });

  it("leaves other columns aside", async () => {
    const table =
      "标题,日期,项目,序号,财政部,民政部,进展\n甲,2019,事一,1,牵头,配合,已经印发文件\n甲,2019,事二,2,,牵头,配合";
    expect((await read(table)).setAside).toEqual(["序号", "进展"]);
  });
});
