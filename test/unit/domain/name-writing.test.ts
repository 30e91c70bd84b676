import { describe, expect, it } from "@jest/globals";
import { foldName } from "../../../src/domain/folding.js";
import { Lineage } from "../../../src/domain/identity.js";
import { NameIndex } from "../../../src/domain/names.js";
import type { BodyRecord, NameRecord } from "../../../src/domain/records.js";
import { allSteps } from "../../../src/analysis/steps.js";
import { resolveNames } from "../../../src/services/questions/bodies/resolve-names.js";
import { body, succession } from "../../support/records/records.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

const collaboration = seedCollaboration();
const { names } = collaboration;

/** Body, manner and score of the match; null when there is none. */
function found(name: string, date: string | null = null): [id: string, how: string, score: number] | null {
  const { match } = names.resolve(name, date);
  return match && [match.id, match.how, match.score];
}

const named = (of: string, text: string, given: Partial<NameRecord> = {}): NameRecord => ({
  ...{ id: `${of}/${text}`, body: of, text, kind: "SHORT", language: "zh", from: null, to: null, ...given },
});
function indexOf(
  bodies: BodyRecord[],
  list: NameRecord[],
  successions = [] as ReturnType<typeof succession>[],
) {
  const lives = new Map(bodies.map((one) => [one.id, one]));
  return new NameIndex(list, lives, new Lineage(successions, lives));
}

describe("a name in another writing", () => {
  it.each([
    ["國家發展和改革委員會", "ndrc"],
    ["財政部", "mof"],
    ["衛生部", "moh"],
    ["衞生部", "moh"],
    ["人力資源和社會保障部", "mohrss"],
    ["國務院扶貧辦", "lgop-office"],
    ["中華人民共和國審計署", "cnao"],
    ["國家檔案局", "archives"],
    ["ＭＯＨＲＳＳ", "mohrss"],
    ["mohrss", "mohrss"],
    ["人 社\u3000部", "mohrss"],
    ["\u200b人社部\n", "mohrss"],
  ])("is the same name: %s", (name, id) => {
    expect(found(name)).toEqual([id, "VARIANT", 0.95]);
  });

  it("is distinguished from the form on record by its kind of match", () => {
    expect(found("财政部")).toEqual(["mof", "EXACT", 1]);
    expect(found("卫生部", "2014-05-29")).toEqual(["nhfpc", "EXACT", 0.8]);
    expect(found("衛生部", "2014-05-29")).toEqual(["nhfpc", "VARIANT", 0.76]);
  });

  it("folds brackets, middle dots, quotes and dashes", () => {
    for (const text of ["某局（筹）", "某局(筹)", "某局【筹】", "某局〔筹〕", "某局[籌]", "某局「筹」"]) {
      expect(foldName(text)).toBe("某局(筹)");
    }
    expect(["甲•乙", "甲・乙", "甲･乙", "甲‧乙"].map(foldName)).toEqual(Array(4).fill("甲·乙"));
    expect(["People’s Bank", "people's  bank"].map(foldName)).toEqual(Array(2).fill("people'sbank"));
    expect(foldName("2013—2018")).toBe("2013-2018");
  });

  it("leaves every simplified name as it is", () => {
    for (const { text, language } of collaboration.records.names) {
      if (language === "zh")
        expect(foldName(text)).toBe(
          text
            .replace(/[《（]/gu, "(")
            .replace(/[》）]/gu, ")")
            .replace("’", "'"),
        );
    }
  });

  it("folds a part as it folds the whole", () => {
    for (const text of ["國家發展和改革委員會", "乾縣水務局", "著作權局"]) {
      expect([...text].map(foldName).join("")).toBe(foldName(text));
    }
  });

  it("is ambiguous when the two writings are two bodies' names", () => {
    const index = indexOf([body("a"), body("b")], [named("a", "台办"), named("b", "臺辦")]);
    expect(index.resolve("台办", null)).toMatchObject({ match: null, ambiguous: true });
    expect(index.holders("臺办")).toEqual(["a", "b"]);
  });
});

describe("a name in pinyin", () => {
  it.each([
    "renshebu",
    "ren she bu",
    "RenSheBu",
    "rén shè bù",
    "ren2she4bu4",
    "ren-she-bu",
    "ｒｅｎｓｈｅｂｕ",
  ])("is found by its full pinyin: %s", (name) => {
    expect(found(name)).toEqual(["mohrss", "PINYIN", 0.7]);
  });

  it.each([
    ["caizhengbu", "mof"],
    ["zhongguoyinhangyejianduguanliweiyuanhui", "cbrc"],
    ["guojia lüyouju", "cnta"],
    ["guojia lvyouju", "cnta"],
    ["zhongguo renmin yinhang", "pbc"],
  ])("reads each character as in the name: %s", (name, id) => {
    expect(found(name)?.[0]).toBe(id);
  });

  it("is found by initials of only one body, at a lower score", () => {
    expect(found("fgw")).toEqual(["ndrc", "INITIALS", 0.55]); // not the alias 法工委
    expect(found("CZB")).toEqual(["mof", "INITIALS", 0.55]);
  });

  it("is left open where initials stand for several names: rsb is 人社部 and 人事部, whatever the date", () => {
    for (const date of [null, "2007", "2014-05-29"]) {
      const { match, ambiguous, alternatives } = names.resolve("rsb", date);
      expect([match, ambiguous]).toEqual([null, true]);
      expect(alternatives.map(({ matchedForm }) => matchedForm).sort()).toEqual(["人事部", "人社部"]);
    }
  });

  it("follows the rules of the date like the name that it spells", () => {
    // 交通部 is the only name of these initials
    expect(found("jtb", "2007")?.[0]).toBe("ministry-of-communications");
    expect(found("jtb", "2014")?.[0]).toBe("mot");
    expect(names.resolve("jtb", null)).toMatchObject({ match: null, ambiguous: true });
    expect(found("weishengbu", "2014-05-29")).toEqual(["nhfpc", "PINYIN", 0.56]);
  });

  it("gives way to a name with that spelling", () => {
    const index = indexOf(
      [body("a"), body("b")],
      [named("a", "人社部"), named("b", "RSB", { language: "en" })],
    );
    expect(index.resolve("rsb", null).match).toMatchObject({ id: "b", how: "VARIANT" });
    expect(index.resolve("renshebu", null).match).toMatchObject({ id: "a", how: "PINYIN" });
  });

  it("is not recognized in a single letter, in digits or in mixed text", () => {
    for (const name of ["r", "123", "人she部", "rs#b", "'"]) expect(found(name)).toBeNull();
  });
});

describe("a date too coarse to choose by", () => {
  const bodies = [
    body("old", { abolishedOn: "2003" }),
    body("other", { abolishedOn: "2003-06" }),
    body("heir"),
    body("left"),
  ];
  const list = [named("old", "甲办"), named("other", "甲办")];

  it("leaves a name ambiguous that ended for two bodies in overlapping periods", () => {
    // old ended some day of 2003, other in June: none is certainly the last
    expect(indexOf(bodies, list).resolve("甲办", "2010")).toMatchObject({ match: null, ambiguous: true });
  });

  it("says why a body that ended is not followed, as at a split", () => {
    const split = succession("old", "left", "2003", { kind: "SPLIT_INTO", mainLine: false });
    const { match } = indexOf(bodies, [named("old", "甲办")], [split]).resolve("甲办", "2010");
    expect(match).toMatchObject({ namedId: "old", id: "old", outdated: true, stopped: "NO_MAIN_LINE" });
  });

  it("says so too when the succession itself may lie on either side of the date", () => {
    const later = succession("other", "heir", "2005");
    const { match } = indexOf(bodies, [named("other", "甲办")], [later]).resolve("甲办", "2005-05");
    expect(match).toMatchObject({ id: "other", stopped: "AMBIGUOUS_DATE" });
  });
});

describe("suggestions", () => {
  it("say what each body is on the date, and count less when its name is out of use", () => {
    const { alternatives } = names.resolve("原卫生部办公厅", "2014-05-29");
    // three of seven characters: 0.5 × 3/7 × 0.8
    expect(alternatives).toContainEqual(
      expect.objectContaining({ namedId: "moh", id: "nhfpc", how: "PARTIAL", outdated: true, score: 0.171 }),
    );
  });

  it("are five at most, and none for a text too long to be a name", () => {
    expect(names.resolve("委员会", null).alternatives).toHaveLength(5);
    const index = indexOf([body("a")], [named("a", "甲".repeat(40))]);
    const lengths = [60, 61].map((more) => "甲".repeat(40) + "乙".repeat(more));
    expect(lengths.map((text) => index.resolve(text, null).alternatives.length)).toEqual([1, 0]);
  });

  it("exclude chance matches of letters: CEA in cyberspace administration", () => {
    const { alternatives } = names.resolve("Cyberspace Administration of China", "2020");
    expect(alternatives.map(({ namedId }) => namedId)).toEqual(["cac"]);
  });
});

describe("a thousand names in one request", () => {
  const texts = collaboration.records.names.map(({ text }) => text);
  const thousand = (change: (text: string) => string): string[] =>
    Array.from({ length: 1_000 }, (_, at) => change(texts[at % texts.length]!));

  it.each([
    ["known", (text: string) => text],
    ["unknown", (text: string) => `某${text.slice(1)}处`],
    ["in pinyin", () => "ren she bu"],
  ])("take well under a second when they are %s", (_, change) => {
    const asked = thousand(change);
    const start = performance.now();
    expect(allSteps(resolveNames(collaboration, asked, "2014-05-29"))).toHaveLength(1_000);
    expect(performance.now() - start).toBeLessThan(900);
  });

  it("are the most: one more is refused", () => {
    const names = Array<string>(1_001).fill("人社部");
    expect(() => allSteps(resolveNames(collaboration, names, null))).toThrow(/at most 1000/);
  });
});
