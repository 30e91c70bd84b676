import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { readDocument } from "../../../src/extract/read-document.js";
import { textNames } from "../../../src/extract/names/names.js";
import { ROLE_RULES } from "../../../src/extract/roles/rules.js";
import { TABLE_RULE } from "../../../src/extract/tables.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

const { lives, records } = seedCollaboration();
const { finder } = textNames(records.names, lives);

const read = (text: string, date = "2018-06-01") => readDocument(text, finder, date).statements;
const roles = (text: string, date?: string): string =>
  read(text, date)
    .map(({ role, namedForm }) => `${role} ${namedForm}`)
    .sort((a, b) => Number(b.startsWith("LEAD")) - Number(a.startsWith("LEAD")))
    .join(" ");

describe("each rule reads its examples", () => {
  const examples = [...ROLE_RULES, TABLE_RULE].flatMap(({ name, examples }) =>
    examples.map(([text, expected]) => [name, text, expected] as const),
  );
  it.each(examples)("%s: %s", (name, text, expected) => {
    expect(roles(text, /环境保护|信息产业|国办/u.test(text) ? "2005-06-01" : undefined)).toBe(expected);
    expect(read(text).every(({ rule }) => rule === name || expected === "" || rule.startsWith("label"))).toBe(
      true,
    );
  });
});

it("reads sentences of central and local prose, 1990 to 2024", () => {
  const rows = readFileSync(new URL("../../fixtures/role-sentences.tsv", import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.split("\t").map((cell) => cell.replaceAll("\\n", "\n").replaceAll("\\t", "\t")));
  const found = rows.map(([date = "", text = ""]) => {
    const open = read(text, date).some(({ listIsOpen }) => listIsOpen) ? " open" : "";
    return [date, text, roles(text, date) + open];
  });
  expect(rows.length).toBeGreaterThan(200);
  expect(found).toEqual(rows);
});

describe("official prose", () => {
  it.each([
    ["（教育部、财政部负责。列第一位者为牵头单位，下同）", "LEAD 教育部 PARTICIPANT 财政部"],
    [
      "由省文化和旅游厅、省发展和改革委员会按职责分工负责。",
      "PARTICIPANT 省文化和旅游厅 PARTICIPANT 省发展和改革委员会",
    ],
    ["（市委组织部（人才办）牵头）", "LEAD 市委组织部（人才办）"],
    ["（财政部牵头，国务院有关部门及各地区负责）", "LEAD 财政部"],
    ["分别成立市公安局牵头的安全保障部、市卫生局牵头的卫生保障部。", "LEAD 市公安局 LEAD 市卫生局"],
    ["由财政部会同中央军委后勤保障部制定。", "LEAD 财政部 PARTICIPANT 中央军委后勤保障部"],
    ["（财政部、飞天协调办公室负责）", "PARTICIPANT 财政部 PARTICIPANT 飞天协调办公室"],
    ["（公安部、武警、交通运输部负责）", "PARTICIPANT 公安部 PARTICIPANT 武警 PARTICIPANT 交通运输部"],
    ["（各高校、省教育厅、省科技厅负责）", "PARTICIPANT 省教育厅 PARTICIPANT 省科技厅"],
    [
      "由科技部牵头，教育部、军事医学科学院参加。",
      "LEAD 科技部 PARTICIPANT 教育部 PARTICIPANT 军事医学科学院",
    ],
    ["请财政部会同教育部提出意见报国务院。", "LEAD 财政部 PARTICIPANT 教育部"],
    ["省财政厅会同省教育厅下达资金。", "LEAD 省财政厅 PARTICIPANT 省教育厅"],
    [
      "由市交通运输局会市公安局、成都铁路局落实。",
      "LEAD 市交通运输局 PARTICIPANT 市公安局 PARTICIPANT 成都铁路局",
    ],
    ["国务院教育行政部门会同国务院财政部门制定。", "LEAD 国务院教育行政部门 PARTICIPANT 国务院财政部门"],
    ["联席会议由民政部、教育部等组成。民政部为牵头单位。", "LEAD 民政部 PARTICIPANT 教育部"],
    [
      "由公安部、民政部、教育部负责审查，其中民政部牵头。",
      "LEAD 民政部 PARTICIPANT 公安部 PARTICIPANT 教育部",
    ],
    ["牵头单位为教育部，成员单位为民政部、公安部。", "LEAD 教育部 PARTICIPANT 民政部 PARTICIPANT 公安部"],
    ["（牵头单位：市发改委；责任单位：市财政局，各区县）", "LEAD 市发改委 PARTICIPANT 市财政局"],
    [
      "由公安部、民政部、供销总社共3个部门组成。",
      "PARTICIPANT 公安部 PARTICIPANT 民政部 PARTICIPANT 供销总社",
    ],
    [
      "教育部牵头。（列第一位者为牵头单位）民政部、公安部联合开展检查。",
      "LEAD 教育部 PARTICIPANT 民政部 PARTICIPANT 公安部",
    ],
    ["由人民银行总行、财政部负责发行。", "PARTICIPANT 人民银行总行 PARTICIPANT 财政部"],
    ["按照财政部、税务总局负责制定的标准执行。", ""],
    ["由中央社会工作部会同民政部指导行业协会自律。", "LEAD 中央社会工作部 PARTICIPANT 民政部"],
    ["学校党委牵头抓总，学院党委负责落实。", ""],
    ["省级教育行政部门会同财政部门审核。", ""],
    ["各县（市、区）财政局会同教育局落实。", ""],
    ["县级以上地方人民政府教育行政部门会同财政部门落实。", ""],
    ["工作任务\t责任分工\n完善制度\t教育部牵头，财政部配合", "LEAD 教育部 PARTICIPANT 财政部"],
    ["国务院关于印发积极牵头组织国际大科学计划方案的通知", ""],
    ["国务院、中央军委关于中国联合航空公司划归空军领导的批复", ""],
    ["发展改革委会同人民银行、国务院各部门负责。", "LEAD 发展改革委 PARTICIPANT 人民银行"],
    ["由教育部会同全国人大有关专门委员会负责。", "LEAD 教育部"],
    ["教育部、财政部有关负责人出席会议。", ""],
    ["报公安部、司法部备案。", ""],
    ["鼓励高校与科研院所联合培养人才。", ""],
    ["建设单位会同监理单位验收。", ""],
    ["大会由教育部主办，北京大学承办。", ""],
    ["各级公安、交通运输部门要会同应急管理部门开展检查。", ""],
    ["由教育部主要负责同志担任召集人。", ""],
    ["教育部负责统筹，财政部负责经费。", ""],
    ["教育部、财政部联合印发通知。", ""],
    ["各地区、各有关部门要加强协同配合。", ""],
    ["（教育部、财政部", ""],
    ["由公安部、司法部、", ""],
  ])("%s", (text, expected) => {
    expect(roles(text)).toBe(expected);
  });

  it("gives each statement its task, section, clause and place", () => {
    const text = "三、重点任务\n（二）发展职业教育。扩大规模。（教育部、财政部等负责）";
    const [first] = read(text);
    expect(first).toMatchObject({
      ...{ bodyId: "moe", section: "三、（二）", listIsOpen: true, role: "PARTICIPANT" },
      task: { text: "发展职业教育" },
    });
    expect(text.slice(first!.start, first!.end)).toBe("教育部");
    expect(text.slice(first!.clause.start, first!.clause.end)).toBe("教育部、财政部等负责");
  });

  it.each([
    [
      "由发展改革委、经委会同统计局制定办法，质监局牵头，建委、贸易局配合。",
      "发展改革委= 经委= 统计局= 质监局= 建委= 贸易局=",
    ],
    ["由税务总局会同省财政厅落实。", "税务总局=sta 省财政厅="],
    ["市住宅局与各区、县住宅建设办公室共同落实。", ""],
    ["由市发改委、上海市人民政府负责。", "市发改委= 上海市人民政府=shanghai-government"],
  ])("reads a local document: %s", (sentence, expected) => {
    const text = `上海市人民政府关于推进改革的通知\n${sentence}\n2018年6月1日`;
    expect(
      read(text)
        .map(({ namedForm, bodyId }) => `${namedForm}=${bodyId ?? ""}`)
        .join(" "),
    ).toBe(expected);
  });

  it("takes local bodies for local ones, and central ones only where the text says so", () => {
    const text = "宁波市人民政府关于推进改革的通知\n由发展改革委牵头，国家税务总局配合。\n2018年6月1日";
    expect(read(text).map(({ namedForm, bodyId }) => [namedForm, bodyId])).toEqual([
      ["发展改革委", null],
      ["国家税务总局", "sta"],
    ]);
  });
});

describe("characters that nobody sees", () => {
  it.each([
    ["由教\u202e育部牵\u200b头，财\u2060政部、民\ufeff政部参\u00ad加。", "moe mof mca"],
    ["（飞\u200b天协调办\u200d公室、\u200e公\u202c安部负\u200b责）", " mps"],
    ["\u202a任务\t牵头\u200b单位\n编\u200b制\t教\u200b育部", "moe"],
  ])("%j is read as it looks, and its offsets count in the whole text", (text, bodies) => {
    const found = read(text);
    expect(found.map(({ bodyId }) => bodyId ?? "").join(" ")).toBe(bodies);
    for (const { namedForm, start, end } of found)
      expect([...text].slice(start, end).join("")).toBe(namedForm);
  });

  it("has the head where it stands", () => {
    const text =
      "\ufeff国务\u200b院关于样例的通\u200b知\n国\u200b发〔2016〕9号\n由教育部牵头，财政部参加。\n2016年5月6日";
    const { head } = readDocument(text, finder, null);
    expect(head).toMatchObject({
      title: { text: "国务院关于样例的通知" },
      number: { text: "国发〔2016〕9号" },
    });
    expect(text.slice(head.number!.start, head.number!.end)).toBe("国\u200b发〔2016〕9号");
    expect(head.issuers.map(({ start, end }) => text.slice(start, end))).toEqual(["国务\u200b院"]);
  });
});

/** Every construction with every list, in words of our own. */
describe("constructions, list styles and names", () => {
  const others = [
    ["财政部"],
    ["财政部", "北京冬奥组委"],
    ["国家发展改革委", "中国软件行业协会", "民政部"],
    ["省财政厅", "市教育局", "人行杭州中心支行", "团省委"],
    ["国家外国专家局", "中国残联", "浙江大学", "国家电网有限公司"],
  ];
  const joins = ["、", "，", " 、", "和", "、\u200b"];
  const ends = ["", "等", "等部门", "等有关部门和单位"];
  const sentences: readonly (readonly [string, (list: string) => string])[] = [
    ["LEAD", (list) => `由教育部牵头，${list}参加。`],
    ["LEAD", (list) => `（教育部牵头，${list}按职责分工负责）`],
    ["LEAD", (list) => `具体办法由教育部会同${list}制定。`],
    ["LEAD", (list) => `牵头单位：教育部；配合单位：${list}`],
    ["LEAD", (list) => `成立专班，由教育部牵头，成员有${list}。`],
    ["LEAD", (list) => `教育部负责牵头，${list}协助。`],
    ["LEAD", (list) => `由教育部牵头，会同${list}研究提出方案。`],
    ["LEAD", (list) => `（教育部牵头；${list}配合）`],
    ["LEAD", (list) => `（教育部牵头负责；${list}）`],
    ["LEAD", (list) => `牵头部门：教育部 参加部门：${list}`],
    ["LEAD", (list) => `任务\t牵头单位\t参加单位\n推进试点\t教育部\t${list}`],
    ["LEAD", (list) => `推进试点。（责任单位：教育部、${list}，列第一位的为牵头单位，下同）`],
    ["PARTICIPANT", (list) => `（教育部、${list}负责）`],
    ["PARTICIPANT", (list) => `教育部、${list}联合开展检查。`],
    ["PARTICIPANT", (list) => `由教育部、${list}选派人员参加。`],
    ["PARTICIPANT", (list) => `推进试点。（教育部、${list}）`],
    ["PARTICIPANT", (list) => `教育部、${list}为成员单位。`],
    ["PARTICIPANT", (list) => `教育部、${list}负责组织实施。`],
    ["PARTICIPANT", (list) => `（责任单位：教育部、${list}）`],
    ["PARTICIPANT", (list) => `工作组由教育部、${list}组成。`],
    ["PARTICIPANT", (list) => `由教育部、${list}按照职责分工组织实施。`],
  ];
  it("give the same bodies and roles", () => {
    const wrong: string[] = [];
    for (const [role, sentence] of sentences)
      for (const names of others)
        for (const join of joins)
          for (const end of ends) {
            const text = sentence(names.join(join) + end);
            const expected = [`${role} 教育部`, ...names.map((name) => `PARTICIPANT ${name}`)].join(" ");
            const found = read(text);
            if (roles(text) !== expected || found.some(({ listIsOpen }) => listIsOpen !== (end !== "")))
              wrong.push(`${text} → ${roles(text)}`);
          }
    expect(wrong).toEqual([]);
  });
});

describe("hostile text", () => {
  it.each([
    ["one endless list", "教育部、"],
    ["brackets without end", "（（（"],
    ["names that almost end", "国务院和国家发展和改革"],
    ["words of roles alone", "牵头会同负责、"],
  ])("%s takes time in proportion to its length", (_, piece) => {
    const time = (times: number): number => {
      const started = performance.now();
      read(piece.repeat(times));
      return performance.now() - started;
    };
    time(2_000);
    expect(time(40_000)).toBeLessThan(40 * Math.max(time(4_000), 25));
  });
});
