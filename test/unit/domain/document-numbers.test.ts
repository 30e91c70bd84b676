import { describe, expect, it } from "@jest/globals";
import { isWholeNumber, numberKey, writtenNumber } from "../../../src/domain/document-numbers.js";

describe("a number", () => {
  it.each([
    "银保监发[2021]43号",
    "银保监发〔2021〕43号",
    "银保监发〔2021〕43 号",
    "银保监发（2021）43号",
    "银保监发(2021)43号",
    "银保监发【2021】43号",
    "银保监发〔2021〕第43号",
    "银保监发 〔 2021 〕 43 号",
    "银保监发〔２０２１〕４３号",
    "银保监发﹝2021﹞43号",
  ])("%s is one number", (number) => {
    expect(numberKey(number)).toBe(numberKey("银保监发〔2021〕43号"));
    expect(writtenNumber(number)).toBe("银保监发〔2021〕43号");
  });

  it("says by itself whose it is, or repeats", () => {
    const whole = ["国发〔2018〕39号", "商务部令2013年第1号", "发改高技[2015]1号", "商务部公告2013年第1号"];
    const bare = ["第1号", "令第3号", "1", "2013年第1号", "公告第5号", "第591号", "〔2013〕1号"];
    expect([whole.map(isWholeNumber), bare.map(isWholeNumber)]).toEqual([
      whole.map(() => true),
      bare.map(() => false),
    ]);
  });
});
