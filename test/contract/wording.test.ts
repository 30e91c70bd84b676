import { describe, expect, it } from "@jest/globals";
import { inChinese, PHRASES } from "../../src/wording/chinese.js";
import { LIBRARIES } from "../../src/wording/phrases/libraries.js";
import { ErrorMessages } from "../support/wording/error-messages.js";
import { filesUnder, read, ROOT } from "./repository.js";

const found = filesUnder("src")
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) => new ErrorMessages(`${ROOT}/${file}`).found);

const valuesIn = (text: string): number => text.match(/\{\d*\}/g)?.length ?? 0;

/** Words that were replaced, each by one word everywhere. */
const RETIRED =
  /雅卡尔|居间|(?<!置)信度|连边|已采信|已否决|隐去|带走|分面|群众团体|名次不是推断|截短|原话|太费力|从不配合|未保留任何/;

it("one Chinese word is used for one thing", () => {
  const files = ["src", "web", "docs", "examples", "schema"].flatMap((folder) => filesUnder(folder));
  const readable = files.filter((file) => /\.(tsx?|md|graphql|json|html)$/.test(file));
  expect(readable.length).toBeGreaterThan(300);
  const found = readable.flatMap((file) => RETIRED.exec(read(file))?.map((word) => `${file}: ${word}`) ?? []);
  expect(found).toEqual([]);
});

describe("the Chinese of errors", () => {
  it("exists for every wording that an error of this program can have", () => {
    expect(found.length).toBeGreaterThan(200);
    const without = found.filter(({ template }) => inChinese(template.replaceAll("{}", "7")) === null);
    expect(without.map(({ file, line, template }) => `${file}:${line} ${template}`)).toEqual([]);
  });

  it("holds no wording that no error has", () => {
    const templates = new Set(found.map(({ template }) => template));
    const unused = Object.keys(PHRASES).filter((en) => !Object.hasOwn(LIBRARIES, en) && !templates.has(en));
    expect(unused).toEqual([]);
  });

  it("names every value of the English", () => {
    const uneven = Object.entries(PHRASES).filter(([en, zh]) => valuesIn(en) !== valuesIn(zh));
    expect(uneven).toEqual([]);
  });

  it.each([
    [
      'No name of "moe" explains "公安部"; it is a name of mps. Check the subject, or add the name with addBodyName.',
      '"moe" 的名称中没有能解释 "公安部" 的；它是 mps 的名称。请核对主体，或用 addBodyName 增加名称。',
    ],
    [
      'No name of "moe" explains "公安". Check the subject, or add the name with addBodyName.',
      '"moe" 的名称中没有能解释 "公安" 的。请核对主体，或用 addBodyName 增加名称。',
    ],
    ["Too small: expected number to be >=0", "过小：应不小于 0"],
    ["Too big: expected int to be <=9007199254740991", "过大：应不大于 9007199254740991"],
    ["Invalid input: expected number, received string", "应为数，不是文字"],
    ["Too small: expected string to have >=1 characters", "过短：至少要有 1 个字符"],
    ['"神秘局" is no body on 2021', "“神秘局”在 2021 不是机构"],
    [
      '"神秘局" is no body on 2021; similar names: soa (海洋局)',
      "“神秘局”在 2021 不是机构；相近的名称：soa (海洋局)",
    ],
    [
      "b.jsonl, line 2, column from: a date like 2013, 2013-03 or 2013-03-14 (and 2 more). Nothing was written; correct the line and try again.",
      expect.stringMatching(
        /^b\.jsonl 第 2 行，列 from：[^A-Za-z]*（另有 2 .）。未写入任何内容；请更正该行后重试。$/,
      ),
    ],
  ])("puts values that stand side by side where they belong: %s", (en, zh) => {
    expect(inChinese(en)).toEqual(zh);
  });

  it("words a message with its values, and the wordings within it", () => {
    expect(
      inChinese(
        'No body has the id or the exact name "没有部". Look names up with resolveNames(names: ["没有部"]).',
      ),
    ).toBe('没有标识或全称为 "没有部" 的机构。请用 resolveNames(names: ["没有部"]) 查找名称。');
    expect(inChinese("maxHops is 99; use 1 to 10.")).toBe("maxHops 为 99；应为 1 至 10。");
    expect(
      inChinese(
        "size is 5; groups of 3 or 4 are found. For what more bodies share, name them to commonGround(bodies: […]).",
      ),
    ).toBe(
      "size 为 5；只查找三个或四个机构的组合。更多机构的共同事项，请用 commonGround(bodies: […]) 列出机构。",
    );
    expect(
      inChinese(
        "The token has expired. Request a new one, or omit the Authorization header where reading needs none.",
      ),
    ).toMatch(/^令牌已过期。请申请新令牌/);
  });
});
