import { describe, expect, it } from "@jest/globals";
import {
  CITATION_STYLES,
  citationText,
  type CitationLanguage,
  type CitationStyle,
} from "../../../src/services/citing/citation-text.js";
import { LIBRARY, OURS } from "../../support/files/imprint.js";

const CITATION = {
  id: "ovgv8l0om2qc1pi7",
  title: "Pairs of ministries: 50% of {chains} & more_部委",
  dataVersion: { number: 7, at: "2026-03-09T23:59:59.000Z", contentHash: "0123456789ab".padEnd(64, "c") },
  resultSha256: "d".repeat(64),
  citedAt: "2026-11-23T00:00:00.000Z",
  credits: null,
};
const hash = CITATION.dataVersion.contentHash;
const NOTE = `Citation ovgv8l0om2qc1pi7. Data version 7, content SHA-256 ${hash}. Answer, canonical JSON, SHA-256 ${"d".repeat(64)}.`;
const NOTE_ZH = `引用 ovgv8l0om2qc1pi7。数据版本 7，内容 SHA-256 ${hash}。结果（规范 JSON）SHA-256 ${"d".repeat(64)}。`;

const PRINTED: Record<CitationStyle, string> = {
  GB_T_7714:
    "[1] XIETONG. Pairs of ministries: 50% of {chains} & more_部委: data version 7 (0123456789ab), citation ovgv8l0om2qc1pi7[DS]. 2026.",
  APA: "xietong. (2026). Pairs of ministries: 50% of {chains} & more_部委 (Citation ovgv8l0om2qc1pi7; Version 7 (0123456789ab)) [Dataset].",
  BIBTEX: `@misc{xietong_ovgv8l0om2qc1pi7, title={Pairs of ministries: 50\\% of \\{chains\\} \\& more\\_部委}, note={${NOTE}}, number={citation ovgv8l0om2qc1pi7}, author={xietong}, year={2026}, month=mar, version={7 (0123456789ab)}, langid={english} }`,
  CSL_JSON: JSON.stringify(
    [
      {
        id: "ovgv8l0om2qc1pi7",
        type: "dataset",
        language: "en-US",
        author: [{ literal: "xietong" }],
        title: CITATION.title,
        version: "7 (0123456789ab)",
        number: "citation ovgv8l0om2qc1pi7",
        issued: { "date-parts": [[2026, 3, 9]] },
        accessed: { "date-parts": [[2026, 11, 23]] },
        note: NOTE,
      },
    ],
    null,
    2,
  ),
  CFF: `cff-version: 1.2.0
message: "To cite this data, use the metadata in this file."
type: dataset
title: "Pairs of ministries: 50% of {chains} & more_部委"
authors:
  - name: "xietong"
version: "7 (0123456789ab)"
date-released: "2026-03-09"
identifiers:
  - type: other
    value: "citation ovgv8l0om2qc1pi7"
    description: "${NOTE}"`,
};

const ADDRESS = "https://data.example.org/xietong/?cited=ovgv8l0om2qc1pi7";
const OF_A_SERVICE: [CitationStyle, CitationLanguage, string][] = [
  [
    "GB_T_7714",
    "zh",
    `[1] 某甲, 某乙. 协同：coParticipation: 数据版本 7（0123456789ab），引用 ovgv8l0om2qc1pi7[DS/OL]. 某某大学图书馆, 2026[2026-11-23]. ${ADDRESS}.`,
  ],
  [
    "GB_T_7714",
    "en",
    `[1] JIA M, YI M. xietong: coParticipation: data version 7 (0123456789ab), citation ovgv8l0om2qc1pi7[DS/OL]. University Library of Somewhere, 2026[2026-11-23]. ${ADDRESS}&lang=en.`,
  ],
  [
    "APA",
    "zh",
    `某甲 & 某乙. (2026). 协同：coParticipation (引用 ovgv8l0om2qc1pi7；数据版本 7（0123456789ab）) [数据集]. 某某大学图书馆. ${ADDRESS}`,
  ],
  [
    "APA",
    "en",
    `Jia, M., & Yi, M. (2026). xietong: coParticipation (Citation ovgv8l0om2qc1pi7; Version 7 (0123456789ab)) [Dataset]. University Library of Somewhere. ${ADDRESS}&lang=en`,
  ],
  [
    "BIBTEX",
    "zh",
    `@misc{xietong_ovgv8l0om2qc1pi7, title={协同：coParticipation}, url={${ADDRESS}}, note={${NOTE_ZH}}, number={引用 ovgv8l0om2qc1pi7}, publisher={某某大学图书馆}, author={某甲 and 某乙}, year={2026}, month=mar, version={7（0123456789ab）}, urldate={2026-11-23}, langid={chinese} }`,
  ],
];

describe("a citation", () => {
  it.each(CITATION_STYLES)("is printed in the style %s", async (style) => {
    expect(await citationText(CITATION, style, OURS, "en")).toBe(PRINTED[style]);
  });

  it.each(OF_A_SERVICE)(
    "in the style %s and the language %s names the service's authors, publisher and address",
    async (style, language, text) => {
      const cited = { ...CITATION, title: "协同 xietong: coParticipation" };
      expect(await citationText(cited, style, LIBRARY, language)).toBe(text);
    },
  );

  it("as CSL-JSON and CITATION.cff gives them as fields", async () => {
    const [item] = JSON.parse(await citationText(CITATION, "CSL_JSON", LIBRARY, "en")) as [object];
    expect(item).toMatchObject({
      author: [
        { family: "Jia", given: "Mou" },
        { family: "Yi", given: "Mou" },
      ],
      publisher: "University Library of Somewhere",
      URL: `${ADDRESS}&lang=en`,
    });
    expect(await citationText(CITATION, "CFF", LIBRARY, "zh")).toContain('message: "引用此数据，');
    expect(await citationText(CITATION, "CFF", LIBRARY, "en")).toContain(`
preferred-citation:
  type: data
  title: ${JSON.stringify(CITATION.title)}
  authors:
    - family-names: "Jia"
      given-names: "Mou"
    - family-names: "Yi"
      given-names: "Mou"
  publisher:
    name: "University Library of Somewhere"
  version: "7 (0123456789ab)"
  date-released: "2026-03-09"
  date-accessed: "2026-11-23"
  url: "${ADDRESS}&lang=en"`);
  });

  it("names the authors of its only data set, and for what that leaves open those of the service", async () => {
    const credits = { authorsEn: ["Archive of Ministries"] };
    const printed = (style: CitationStyle, language: CitationLanguage) =>
      citationText({ ...CITATION, title: "T", credits }, style, LIBRARY, language);
    expect(await printed("APA", "en")).toMatch(
      /^Archive of Ministries\. .* University Library of Somewhere\./,
    );
    expect(await printed("GB_T_7714", "zh")).toMatch(/^\[1\] ARCHIVE OF MINISTRIES\. .* 某某大学图书馆, /);
    expect(await printed("BIBTEX", "en")).toContain("author={{Archive of Ministries}}");
  });

  it.each(CITATION_STYLES)("in the style %s keeps tags and quotation marks in its title", async (style) => {
    const title = `<i>Shared</i> "chains" <b>x</b> & 1 < 2`;
    for (const language of ["zh", "en"] as const) {
      const text = await citationText({ ...CITATION, title }, style, OURS, language);
      const visible = text.replaceAll("\u2060", "").replaceAll('\\"', '"').replaceAll("\\&", "&");
      expect(visible).toContain(title);
    }
  });

  it("as CSL-JSON keeps other processors from reading a tag in its title", async () => {
    const text = await citationText({ ...CITATION, title: "<i>a</i> 1<2" }, "CSL_JSON", OURS, "en");
    expect((JSON.parse(text) as { title: string }[])[0]?.title).toBe("<\u2060i>a<\u2060/i> 1<2");
  });

  it("escapes characters that are special in TeX", async () => {
    const text = await citationText({ ...CITATION, title: String.raw`a\b~c^d$e#f` }, "BIBTEX", OURS, "en");
    expect(text).toContain(String.raw`title={a\textbackslash{}b\textasciitilde{}c\textasciicircum{}d\$e\#f}`);
  });

  it("is valid YAML, whatever its title contains", async () => {
    const title = `"quoted": \\ # not a comment`;
    const text = await citationText({ ...CITATION, title }, "CFF", OURS, "en");
    expect(text.split("\n")[3]).toBe(`title: ${JSON.stringify(title)}`);
  });
});
