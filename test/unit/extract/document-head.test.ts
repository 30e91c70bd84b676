import { describe, expect, it } from "@jest/globals";
import { datesIn } from "../../../src/extract/head/dates.js";
import { readHead } from "../../../src/extract/head/document-head.js";
import { textNames } from "../../../src/extract/names/names.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

const { lives, records } = seedCollaboration();
const { finder } = textNames(records.names, lives);

const head = (text: string) => {
  const found = readHead(text, finder, null);
  return [
    found.title?.text ?? null,
    found.number?.text ?? null,
    found.issuers.map(({ text: form, bodyId }) => `${form}=${bodyId ?? ""}`).join(" "),
    found.date?.date ?? null,
    found.place ?? found.level,
  ];
};

describe("what a document says of itself", () => {
  it.each([
    [
      "国务院办公厅关于加强\n样例工作的通知\n国办发〔2020〕24号\n各省人民政府：\n做好工作。\n国务院办公厅\n2020年7月15日\n（此件公开发布）",
      [
        "国务院办公厅关于加强样例工作的通知",
        "国办发〔2020〕24号",
        "国务院办公厅=gosc",
        "2020-07-15",
        "CENTRAL",
      ],
    ],
    [
      "国务院办公厅关于建立样例制度的函国办函〔2021〕12号\n教育部：同意。国务院办公厅\n二〇二一年一月二十六日",
      [
        "国务院办公厅关于建立样例制度的函",
        "国办函〔2021〕12号",
        "国务院办公厅=gosc",
        "2021-01-26",
        "CENTRAL",
      ],
    ],
    [
      "教育部 财政部国家税务总局关于样例的意见\n教发[2019]3号\n正文。\n2019年3月",
      [
        "教育部 财政部国家税务总局关于样例的意见",
        "教发[2019]3号",
        "教育部=moe 财政部=mof 国家税务总局=sta",
        "2019-03",
        "CENTRAL",
      ],
    ],
    [
      "中共安吉县委 安吉县人民政府\n关于样例的实施意见\n(2022年2月8日)\n正文。",
      [
        "中共安吉县委 安吉县人民政府关于样例的实施意见",
        null,
        "中共安吉县委= 安吉县人民政府=",
        "2022-02-08",
        "安吉县",
      ],
    ],
    ["正文没有标题，也没有日期。", [null, null, "", null, "CENTRAL"]],
  ])("%s", (text, expected) => {
    expect(head(text)).toEqual(expected);
  });

  it.each([
    ["二〇二〇年七月十五日", "2020-07-15"],
    ["二○一一年十二月二十八日", "2011-12-28"],
    ["２０２０年７月", "2020-07"],
    ["2020年2月30日", undefined],
  ])("reads the date %s", (text, expected) => {
    expect([...datesIn(text)][0]?.date).toBe(expected);
  });
});
