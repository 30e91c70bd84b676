import { describe, expect, it } from "@jest/globals";
import { readDocument } from "../../../src/extract/read-document.js";
import { textNames } from "../../../src/extract/names/names.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

const { lives, records } = seedCollaboration();
const { finder } = textNames(records.names, lives);
const read = (text: string) => readDocument(text, finder, "2018-06-01").statements;

const ONE = "LEAD 财政部 PARTICIPANT 教育部";
const TWO = `${ONE} PARTICIPANT 科技部`;

describe("bodies in brackets behind another", () => {
  it.each([
    ["由财政部（教育部、科技部配合）牵头。", TWO],
    ["由财政部(教育部等部门参加)牵头制定方案。", ONE],
    ["（财政部（会同教育部）牵头，科技部配合）", TWO],
    ["由财政部牵头（教育部、科技部配合）制定方案。", TWO],
    ["责任单位：财政部（牵头）、教育部（配合）、科技部（配合）", TWO],
    ["由财政部（牵头）会同教育部（配合）制定。", ONE],
    ["加强保障。由财政部牵头落实。（教育部配合）", ONE],
    [
      "由财政部（教育部配合）、公安部（某某协会参与）负责。",
      "PARTICIPANT 财政部 PARTICIPANT 教育部 PARTICIPANT 公安部 PARTICIPANT 某某协会",
    ],
    ["由财政部（各地区、各部门配合）牵头。", "LEAD 财政部"],
    ["财政部（由教育部代管）牵头。", "LEAD 财政部"],
    ["由财政部（教育部、科技部）牵头。", "LEAD 财政部"],
    ["向有关单位（教育部配合）通报。", ""],
  ])("%s", (text, expected) => {
    const found = read(text).map(({ role, namedForm }) => `${role} ${namedForm}`);
    expect(found.join(" ")).toBe(expected);
  });

  it("stand where they are read, in the clause and for the task of the one before them", () => {
    const text = "3.加强保障。由财政部（教育部、科技部等配合）牵头落实资金。";
    const found = read(text);
    expect(found.map(({ namedForm, role, listIsOpen }) => [namedForm, role, listIsOpen])).toEqual([
      ["财政部", "LEAD", true],
      ["教育部", "PARTICIPANT", true],
      ["科技部", "PARTICIPANT", true],
    ]);
    for (const { namedForm, start, end, clause, task } of found) {
      expect([text.slice(start, end), task.text]).toEqual([namedForm, "落实资金"]);
      expect(text.slice(clause.start, clause.end)).toBe("财政部（教育部、科技部等配合）牵头");
    }
  });
});
