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

  it("takes local bodies for local ones, and central ones only where the text says so", () => {
    const text = "宁波市人民政府关于推进改革的通知\n由发展改革委牵头，国家税务总局配合。\n2018年6月1日";
    expect(read(text).map(({ namedForm, bodyId }) => [namedForm, bodyId])).toEqual([
      ["发展改革委", null],
      ["国家税务总局", "sta"],
    ]);
  });
});

/** Every construction with every list, in words of our own. */
describe("constructions, list styles and names", () => {
  const others = [["财政部"], ["财政部", "北京冬奥组委"], ["国家发展改革委", "中国软件行业协会", "民政部"]];
  const joins = ["、", "，", " 、"];
  const ends = ["", "等", "等部门", "等有关部门和单位"];
  const sentences: readonly (readonly [string, (list: string) => string])[] = [
    ["LEAD", (list) => `由教育部牵头，${list}参加。`],
    ["LEAD", (list) => `（教育部牵头，${list}按职责分工负责）`],
    ["LEAD", (list) => `具体办法由教育部会同${list}制定。`],
    ["LEAD", (list) => `牵头单位：教育部；配合单位：${list}`],
    ["PARTICIPANT", (list) => `（教育部、${list}负责）`],
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
