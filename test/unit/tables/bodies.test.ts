import { describe, expect, it } from "@jest/globals";
import { RECORD_COLUMNS } from "../../../src/domain/record-columns.js";
import { code } from "../../support/records/tables.js";

/** Claims of a document by these issuers. */
const issuedBy = (issuers: string, date = "2016-07-05", coding = {}) =>
  code(`标题,日期,发文机关\n甲,${date},"${issuers}"`, coding);
const subjects = async (issuers: string, date?: string) =>
  (await issuedBy(issuers, date)).records.statements.map(({ subject }) => subject);

describe("bodies in one cell", () => {
  it.each([
    ["财政部、民政部", ["mof", "mca"]],
    ["财政部，民政部；公安部", ["mof", "mca", "mps"]],
    ["财政部/民政部", ["mof", "mca"]],
    ["财政部 民政部", ["mof", "mca"]],
    ["财政部和民政部", ["mof", "mca"]],
    ["财政部与民政部及公安部", ["mof", "mca", "mps"]],
    ["教育部国家发展改革委财政部", ["moe", "ndrc", "mof"]],
    ["财 政 部", ["mof"]],
    ["财　政　部、民 政 部", ["mof", "mca"]],
    ["工业和信息化部", ["miit"]],
    ["工业和信息化部和财政部", ["miit", "mof"]],
    ["原卫生部、财政部", ["moh", "mof"]],
    ["财政部\n民政部", ["mof", "mca"]],
    ["财政部-民政部", ["mof", "mca"]],
    ["财政部+民政部", ["mof", "mca"]],
    ["财政部·民政部", ["mof", "mca"]],
    ["Ministry of Finance and Ministry of Civil Affairs", ["mof", "mca"]],
    ["（财政部、民政部）", ["mof", "mca"]],
    ["由财政部、民政部联合印发", ["mof", "mca"]],
    ["财政部①、民政部*、公安部[1]", ["mof", "mca", "mps"]],
    ["['财政部', '民政部']", ["mof", "mca"]],
    ["国家税务总局上海市税务局", ["local:上海市:tax-bureau-1988"]],
    ["中国人民银行武汉分行", [null]],
  ])("%s", async (cell, expected) => expect(await subjects(cell)).toEqual(expected));

  it("may be named with a second plate in brackets, and stand for two run together", async () => {
    expect(await subjects("国家林草局（国家公园局）", "2020-01-01")).toHaveLength(1);
    expect(await subjects("中央纪委国家监委", "2020-01-01")).toHaveLength(2);
  });

  it.each([
    "财政部、民政部等",
    "财政部、民政部等部门",
    "财政部、民政部等11个部门",
    "财政部、民政部等有关单位",
  ])("%s leaves the list open", async (cell) => {
    const { records, reasons } = await issuedBy(cell);
    expect(reasons).toEqual([]);
    expect(records.statements.map(({ subject, listIsOpen }) => [subject, listIsOpen])).toEqual([
      ["mof", true],
      ["mca", true],
    ]);
  });
});

describe("an office of a body", () => {
  it.each([
    ["教育部办公厅", "moe"],
    ["教育部政策法规司", "moe"],
    ["国家能源局综合司", "nea"],
    ["教育部有关司局", "moe"],
    ["财政部办公厅", "mof"],
    ["工业和信息化部办公厅", "miit"],
  ])("%s signs for %s, and is told", async (name, body) => {
    const { records, findings } = await issuedBy(name, "2016-07-05");
    expect(records.statements).toMatchObject([
      { subject: body, namedForm: name, confidence: 0.9, rolledUp: "OFFICE", reviewNote: null },
    ]);
    expect(findings.doubtful).toEqual([{ name, body, rule: "OFFICE", rolledUp: "office", rows: 1 }]);
  });

  it("is not taken for one where it is a body itself", async () => {
    expect((await issuedBy("国务院办公厅")).findings.names).toMatchObject({ IN_FORCE: 1, OFFICE: 0 });
  });
});

describe("a name that nobody bore on the date", () => {
  it("is taken with less confidence, and listed", async () => {
    const { records, findings } = await issuedBy("国家药品监督管理局、文化和旅游部", "2015-05-01");
    expect(records.statements.map(({ subject, confidence }) => [subject, confidence])).toEqual([
      [expect.any(String), 0.8],
      ["mct", 0.5],
    ]);
    expect(findings.doubtful.map(({ name, rule }) => [name, rule])).toEqual([
      ["国家药品监督管理局", "ENDED"],
      ["文化和旅游部", "EARLY"],
    ]);
  });

  it("is refused where dates are strict, and the rest of the row is taken", async () => {
    const { reasons, claims } = await issuedBy("文化和旅游部、财政部", "2015-05-01", { strictDates: true });
    expect(reasons).toEqual([expect.stringContaining("was no name yet on 2015-05-01; it is mct")]);
    expect(claims).toEqual(["ISSUED ? 文化和旅游部", "ISSUED mof 财政部"]);
  });

  it("of a body that is said to be former is certain", async () => {
    expect((await issuedBy("原卫生部", "2016-01-01")).records.statements).toMatchObject([{ confidence: 1 }]);
  });
});

describe("a name that nobody answers to", () => {
  const table = "标题,日期,发文机关\n甲,2016,财政部、财正部\n乙,2016,财正部\n丙,2016,某某集团公司";

  it("does not sink its document; it is proposed, and the row comes back", async () => {
    const { records, reasons, refused } = await code(table);
    expect(records.documents.map(({ title }) => title)).toEqual(["甲", "乙", "丙"]);
    expect(records.documents[0]!.issuers).toEqual([
      { namedForm: "财政部", body: "mof" },
      { namedForm: "财正部", body: null },
    ]);
    expect(records.statements.map(({ subject, status }) => [subject, status])).toEqual([
      ["mof", "ACCEPTED"],
      ...Array.from({ length: 3 }, () => [null, "PROPOSED"]),
    ]);
    expect(reasons[0]).toContain('2 issuers: issuer "财正部" is no body on 2016');
    expect(refused).toHaveLength(3);
  });

  it("is grouped with its rows, and a line that adds it", async () => {
    const { unknown } = (await code(table)).findings;
    expect(unknown.map(({ name, rows }) => [name, rows])).toEqual([
      ["财正部", 2],
      ["某某集团公司", 1],
    ]);
    expect(unknown[1]).toMatchObject({
      file: "bodies.csv",
      line: "某某集团公司,某某集团公司,,,ENTERPRISE,,,,false,[],",
    });
    expect(unknown[1]!.line.split(",")).toHaveLength(RECORD_COLUMNS.bodies.length);
  });

  it.each([
    [10_000, "2 issuers: issuers: it has 10000 characters; at most 500 are stored"],
    [200, `2 issuers: issuer "${"部".repeat(100)}…" has 200 characters, more than a name has`],
  ])("of %s characters is cut in the report, and not stored", async (length, reason) => {
    const { reasons, claims } = await issuedBy("部".repeat(length));
    expect([reasons, claims]).toEqual([[reason], []]);
  });
});

describe("bodies of a place", () => {
  it.each(["宁波市发展改革委", "湖北省武汉市发展改革委"])("%s is local", async (name) => {
    const { records, reasons } = await issuedBy(name);
    expect(reasons).toEqual([]);
    const place = name.slice(0, -"发展改革委".length);
    const [body, government] = [`local:${place}:ndrc`, `local:${place}`];
    expect(records.statements.map(({ subject }) => subject)).toEqual([body]);
    expect(records.bodies.map(({ id, kind, nameZh }) => [id, kind, nameZh])).toEqual([
      [government, "LOCAL", `${place}人民政府`],
      [body, "LOCAL", `${place}发展和改革委员会`],
    ]);
    expect(records.affiliations).toMatchObject([{ kind: "PART_OF", body, other: government }]);
    expect(records.names).toMatchObject([{ body, text: name }]);
  });

  it("are part of a government that the data holds already", async () => {
    const { records } = await issuedBy("湖北省发展改革委");
    const body = "local:湖北省:ndrc";
    expect(records.bodies.map(({ id }) => id)).toEqual([body]);
    expect(records.affiliations).toMatchObject([{ kind: "PART_OF", body, other: "hubei-government" }]);
  });

  it("are those of the place of the whole table, or of a row", async () => {
    const place = "浙江省宁波市";
    const { records } = await issuedBy("发展改革委、财政局、市场监管局", "2019-05-05", { place });
    expect(records.bodies.map(({ nameZh }) => nameZh)).toEqual([
      "浙江省宁波市人民政府",
      "浙江省宁波市发展和改革委员会",
      "浙江省宁波市财政局",
      "浙江省宁波市市场监管局",
    ]);
    const row = await code("标题,日期,地区,发文机关\n甲,2016,湖北省,发展改革委\n乙,2016,,财政部");
    expect(row.records.statements.map(({ subject }) => subject)).toEqual(["local:湖北省:ndrc", "mof"]);
  });

  it.each([
    ["宁波市发展改革委（市发改委）", "ndrc", "宁波市发改委"],
    ["宁波市发展和改革委员会（以下简称市发改委）", "ndrc", "宁波市发改委"],
    ["宁波市市场监管局（市知识产权局）", "市场监管局", null],
  ])("may have a short name or a second plate in brackets: %s", async (name, like, short) => {
    const { records, reasons, findings } = await issuedBy(name);
    const body = `local:宁波市:${like}`;
    expect(records.statements).toMatchObject([{ subject: body, namedForm: name }]);
    expect([records.bodies.map(({ id }) => id), reasons]).toEqual([["local:宁波市", body], []]);
    const texts = (records.names ?? []).map(({ text }) => text);
    expect(texts.filter((text) => text.length < 8 && text !== "宁波市发展改革委")).toEqual(
      short ? [short] : [],
    );
    expect(findings.doubtful).toMatchObject([{ name, body, rule: "LOCAL" }]);
  });

  it.each([
    ["市教育局", "local:宁波市:教育局"],
    ["市场监管局", "local:宁波市:市场监管局"],
    ["市市场监管局", "local:宁波市:市场监管局"],
    ["市政府", "local:宁波市"],
    ["教育厅", "local:浙江省:教育厅", "浙江省"],
    ["省教育厅", "local:浙江省:教育厅", "浙江省宁波市"],
    ["市教育局", null, "浙江省"],
  ])("may be named by their level: %s", async (name, body, place = "宁波市") => {
    expect((await issuedBy(name, "2019-05-05", { place })).records.statements[0]).toMatchObject({
      subject: body,
    });
  });

  it.each([
    ["教育部", "moe"],
    ["教育部办公厅", "moe"],
    ["教育部有关司局", "moe"],
    ["税务总局", "sta"],
    ["海关总署", "gacc"],
    ["人民银行", "pbc"],
    ["证监会", "csrc"],
    ["新疆生产建设兵团", "xpcc"],
  ])("are not made of national ones in a table of a place: %s", async (name, body) => {
    const { records } = await issuedBy(`${name}、市教育局`, "2019-05-05", { place: "宁波市" });
    expect(records.statements.map(({ subject, listIsOpen }) => [subject, listIsOpen])).toEqual([
      [body, false],
      ["local:宁波市:教育局", false],
    ]);
    expect(records.bodies.map(({ id }) => id)).toEqual(["local:宁波市", "local:宁波市:教育局"]);
  });

  it("are not made of a branch of a national one", async () => {
    const { records } = await issuedBy("人民银行宁波市中心支行", "2019-05-05", { place: "宁波市" });
    expect([records.statements, records.bodies]).toMatchObject([[{ subject: null }], []]);
  });

  it("are not made of central bodies whose names begin like places", async () => {
    for (const name of ["国家市场监管总局", "市场监管总局", "国务院"]) {
      expect((await issuedBy(name, "2019-05-05", { place: null })).records.bodies).toEqual([]);
    }
  });
});
