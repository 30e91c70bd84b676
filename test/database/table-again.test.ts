import { describe, expect, it } from "@jest/globals";
import { readRecords } from "../../src/store/record-repository.js";
import { COLUMNS, toCsv, type Row } from "../support/records/coding-table.js";
import { ImportBench } from "../support/records/import-bench.js";
import { takeTable } from "../support/records/take-table.js";

const bench = new ImportBench("SEEDED");

const NOTICE: Row = {
  ...{ title: "关于共享的通知", number: "测发〔2014〕1号", date: "2014-05-29", issuers: "财政部" },
  ...{ project: "工程", chain: "", body: "财政部", role: "牵头", quote: "" },
};
const take = (text: string) => takeTable(bench.graph, text, { by: "coder" });
const takeRows = (...given: Partial<Row>[]) => take(toCsv(given.map((one) => ({ ...NOTICE, ...one }))));

describe("a table that is imported again", () => {
  const CELLS: Partial<Row> = { body: "", role: "", issuers: "" };
  const columns = ["title", "number", "date", "issuers", "project", "leads", "participants"];
  const divided = (given: Readonly<Record<string, string | undefined>>[], more: string[] = []) =>
    take(
      toCsv(
        given.map((one) => ({ ...NOTICE, ...CELLS, ...one })),
        [...columns, ...more],
      ),
    );
  const left = ({ leftBehind }: Awaited<ReturnType<typeof take>>) => [
    leftBehind.total,
    leftBehind.facts.map(
      ({ predicate, namedForm, object }) => `${predicate} ${namedForm}${object === null ? "" : ` ${object}`}`,
    ),
  ];

  it("says which facts of its earlier import it no longer gives, and withdraws none", async () => {
    const first = [
      { project: "甲一", leads: "教育部", participants: "科技部", issuers: "财政部" },
      { project: "甲二", leads: "财政部", participants: "公安部" },
    ];
    expect(left(await divided(first))).toEqual([0, []]);
    expect(left(await divided(first))).toEqual([0, []]);
    // a corrected name, a row that is refused, and none about another document
    const report = await divided([
      { project: "甲一", leads: "民政部", participants: "科技部", issuers: "财政部" },
      { project: "甲二", leads: "财政部", participants: "公安部（司法部参加）" },
    ]);
    expect(left(report)).toEqual([
      3,
      expect.arrayContaining(["LEADS 教育部 甲一", "LEADS 财政部 甲二", "PARTICIPATES_IN 公安部 甲二"]),
    ]);
    expect(report.leftBehind.facts).toContainEqual({
      ...{ statement: expect.stringContaining("mine:测发〔2014〕1号:moe:LEADS:甲一"), body: "moe" },
      ...{ document: NOTICE.title, predicate: "LEADS", namedForm: "教育部", object: "甲一" },
    });
    const { statements } = await bench.graph.read((transaction) => readRecords(transaction, "statements"));
    expect(
      statements.filter(({ dataset, status }) => dataset === "mine" && status === "ACCEPTED"),
    ).toHaveLength(6);
    expect(left(await divided([{ title: "乙", number: "测发〔2014〕2号", leads: "教育部" }]))).toEqual([
      0,
      [],
    ]);
  });

  it("tells the facts of a document whose date was corrected, and of a chain", async () => {
    await takeRows({ number: "", chain: "链", issuers: "公安部" });
    expect(left(await takeRows({ number: "", date: "2014-05-30", issuers: "公安部" }))).toEqual([
      3,
      expect.arrayContaining(["LEADS 财政部 工程", "SERVES 工程 链", "ISSUED 公安部"]),
    ]);
  });

  it("of refused rows tells only what the cells of these rows gave", async () => {
    await divided([
      { project: "甲一", leads: "教育部、无此机构管理委员会", participants: "科技部" },
      { project: "甲二", leads: "财政部" },
    ]);
    const mended = [{ project: "甲一", leads: "民政部", participants: "科技部", reason: "?" }];
    expect(left(await divided(mended, ["reason"]))).toEqual([1, ["LEADS 教育部 甲一"]]);
    await takeRows({}, { body: "公安部" });
    const row = { ...NOTICE, body: "公安部", reason: "?" };
    expect(left(await take(toCsv([row], [...COLUMNS, "reason"])))).toEqual([0, []]);
  });
});
