import { describe, expect, it } from "@jest/globals";
import type { InterchangeRecords } from "../../../src/domain/records.js";
import { collaborationOf } from "../../support/records/collaboration-of.js";
import { seedRecords } from "../../support/records/seed-collaboration.js";
import { code } from "../../support/records/tables.js";

const HEAD = "title,number,date,issuers,project,body,role";
const table = (...rows: string[]) => [HEAD, ...rows].join("\n");
const SEED = seedRecords(["authority", "egov-speech-2014", "policy-documents"]);

/** The built-in data and the records of a table. */
function withRecords(added: Partial<InterchangeRecords>) {
  const kinds = Object.keys(SEED) as (keyof InterchangeRecords)[];
  const lists = kinds.map((kind) => [kind, [...SEED[kind], ...(added[kind] ?? [])]]);
  return collaborationOf(Object.fromEntries(lists) as InterchangeRecords);
}

describe("documents with one bare number", () => {
  const first = table("商务部甲办法,第1号,2013-01-05,商务部,甲项目,商务部,牵头");
  const second = table("卫生部乙规定,第1号,2012-06-01,卫生部,乙项目,卫生部,牵头");

  it("of two bodies are two, also in two data sets, and the second is reported", async () => {
    const one = await code(first, { dataset: { ...dataset("coder-a") } });
    const graph = withRecords(one.records);
    const two = await code(second, { dataset: dataset("coder-b"), prior: one.records.statements }, graph);
    const [a, b] = [one, two].map(({ records }) => records.documents[0]!);
    expect(a!.id).not.toBe(b!.id);
    expect(two.records.documents).toHaveLength(1);
    expect(two.findings.keptApart).toEqual([{ document: b!.id, like: a!.id }]);
    const again = await code(first, { dataset: dataset("coder-a"), prior: one.records.statements }, graph);
    expect(again.records.documents).toEqual(one.records.documents);
  });

  it.each([
    ["the year", "商务部令,令第3号,2013-01-05,商务部,,,", "商务部令,令第3号,2014-01-05,商务部,,,"],
    ["the issuer", "令一,第3号,2013-01-05,商务部,,,", "令二,第3号,2013-01-05,财政部,,,"],
  ])("that differ in %s are two in one table", async (_, one, other) => {
    expect((await code(table(one, other))).records.documents).toHaveLength(2);
  });
});

const dataset = (id: string) => ({ id, nameZh: id, nameEn: null, licence: "CC0-1.0", citation: id });

describe("one document", () => {
  it("is found whatever way its number is written", async () => {
    const forms = ["银保监发[2021]43号", "银保监发〔2021〕43号", "银保监发（2021）第43 号"];
    const rows = forms.map((form) => `某通知,${form},2021-11-03,中国银保监会、财政部,,,`);
    const { records, reasons } = await code(table(...rows));
    expect(reasons).toEqual([]);
    expect(records.documents.map(({ id }) => id)).toEqual(["银保监发〔2021〕43号"]);
    expect(records.statements).toHaveLength(2);
  });

  it("that the data has under another id is reused as it stands", async () => {
    const stored = SEED.documents.find(({ number }) => number === "国发〔2018〕39号")!;
    const prior = SEED.statements.filter(({ document }) => document === stored.id);
    const row = `${stored.title},国发[2018]39 号,${stored.publishedOn},国务院,某任务,财政部,牵头`;
    const { records, findings } = await code(table(row), { prior }, withRecords({}));
    expect(records.documents).toEqual([stored]);
    expect(findings.documents).toEqual({ described: 1, found: 1 });
  });

  it("that contradicts the data comes back with what the data says", async () => {
    const stored = SEED.documents.find(({ number }) => number === "国发〔2018〕39号")!;
    const { reasons } = await code(table("别的,国发〔2018〕39号,2001-01-01,财政部,,,"), {}, withRecords({}));
    expect(reasons).toEqual([expect.stringContaining(`"${stored.title}" of ${stored.publishedOn}`)]);
  });

  it("of this data set alone may be corrected", async () => {
    const one = await code(table("甲,国发〔2031〕1号,2031-01-05,国务院,,,"));
    const prior = one.records.statements;
    const fixed = await code(
      table("甲,国发〔2031〕1号,2031-01-06,国务院,,,"),
      { prior },
      withRecords(one.records),
    );
    expect(fixed.records.documents).toMatchObject([{ id: "国发〔2031〕1号", publishedOn: "2031-01-06" }]);
  });
});

describe("a table of joint issuances", () => {
  it("makes documents and statements in order, and no project", async () => {
    const { records } = await code(
      "title,number,date,issuers\n某通知,发改〔2016〕1号,2016-05-01,财政部、民政部",
    );
    expect(records.projects).toEqual([]);
    expect(records.documents[0]!.issuers.map(({ body }) => body)).toEqual(["mof", "mca"]);
    expect(records.statements.map(({ predicate, subject }) => [predicate, subject])).toEqual([
      ["ISSUED", "mof"],
      ["ISSUED", "mca"],
    ]);
  });
});

describe("a project", () => {
  const rows = [
    "通知一,教发〔2015〕1号,2015-05-01,教育部,联席会议办公室,教育部,牵头",
    "通知二,商发〔2019〕1号,2019-05-01,商务部,联席会议办公室,商务部,牵头",
  ];

  it("belongs to its document; one of the same name elsewhere is a candidate", async () => {
    const { records, findings } = await code(table(...rows));
    const ids = records.projects.map(({ id }) => id);
    expect(ids).toEqual(["联席会议办公室 (教发〔2015〕1号)", "联席会议办公室 (商发〔2019〕1号)"]);
    expect(records.projects.map(({ kind }) => kind)).toEqual(Array(2).fill("COORDINATION_MECHANISM"));
    expect(findings.candidates).toEqual([
      { project: ids[0], nameZh: "联席会议办公室", others: [ids[1]] },
      { project: ids[1], nameZh: "联席会议办公室", others: [ids[0]] },
    ]);
  });

  it("is an existing one where the table says so", async () => {
    const [project] = SEED.projects;
    const content = `title,date,issuers,项目,sameAs,kind,body,role\n甲,2016,财政部,某工程,${project!.id},,财政部,主办\n乙,2016,财政部,某工程,无此项目,,财政部,主办\n丙,2016,财政部,某事,,任务,财政部,主办`;
    const { records, reasons } = await code(content);
    expect(records.statements.find(({ predicate }) => predicate === "LEADS")).toMatchObject({
      object: project!.id,
      reviewNote: "role: 主办",
    });
    expect(reasons).toEqual(['3 sameAs: sameAs names "无此项目", which is the id of no project']);
    expect(records.projects).toMatchObject([{ nameZh: "某事", kind: "POLICY_TASK" }]);
  });

  it.each([
    ["", "某规划", "PLAN"],
    ["", "某行动计划", "PLAN"],
    ["", "某专项行动", "CAMPAIGN"],
    ["", "某领导小组", "COORDINATION_MECHANISM"],
    ["", "某系统工程", "INFORMATIZATION_PROJECT"],
    ["规划", "某事", "PLAN"],
    ["方案", "某事", "PLAN"],
    ["计划", "某事", "PLAN"],
    ["专项行动", "某事", "CAMPAIGN"],
    ["campaign", "某事", "CAMPAIGN"],
    ["PLAN", "某事", "PLAN"],
    ["联席会议", "某事", "COORDINATION_MECHANISM"],
    ["通知", "某规划", "PLAN"],
  ])('whose kind is "%s" and whose name is %s is of kind %s', async (kind, name, expected) => {
    const content = `标题,日期,项目,类型,机构,角色\n甲,2016,${name},${kind},财政部,牵头`;
    expect((await code(content)).records.projects).toMatchObject([{ kind: expected }]);
  });

  it("of a kind that nobody knows comes back; the type of a mere document does not matter", async () => {
    const head = "标题,日期,发文机关,类型,项目,机构,角色";
    const { reasons } = await code(`${head}\n甲,2016,财政部,某类,事,财政部,牵头\n乙,2016,财政部,某类,,,`);
    expect(reasons).toEqual([
      expect.stringMatching(/^2 kind: kind "某类" is not known; write one of .*, PLAN, CAMPAIGN$/),
    ]);
  });

  it("of an older import is found again in its document", async () => {
    const former = await code(table(rows[0]!));
    const [project] = former.records.projects;
    const [document] = former.records.documents;
    const old = { ...project!, id: "联席会议办公室" };
    const prior = former.records.statements.map((one) =>
      one.object === project!.id ? { ...one, object: old.id } : one,
    );
    const graph = withRecords({ ...former.records, projects: [old], statements: prior });
    const { records } = await code(table(rows[0]!), { prior }, graph);
    expect(records.projects).toEqual([]);
    expect(records.statements.map(({ object }) => object)).toEqual([document!.id, old.id]);
  });
});
