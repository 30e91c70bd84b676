import { describe, expect, it } from "@jest/globals";
import {
  CITATION_STYLES,
  citationText,
  type CitationStyle,
} from "../../../src/services/citing/citation-text.js";

const CITATION = {
  id: "ovgv8l0om2qc1pi7",
  title: "Pairs of ministries: 50% of {chains} & more_部委",
  dataVersion: { number: 7, at: "2026-03-09T23:59:59.000Z", contentHash: "0123456789ab".padEnd(64, "c") },
  resultSha256: "d".repeat(64),
  citedAt: "2026-11-23T00:00:00.000Z",
};
const hash = CITATION.dataVersion.contentHash;
const NOTE = `Citation ovgv8l0om2qc1pi7. Data version 7, content SHA-256 ${hash}. Answer, canonical JSON, SHA-256 ${"d".repeat(64)}.`;

const PRINTED: Record<CitationStyle, string> = {
  GB_T_7714:
    "[1] XIETONG. Pairs of ministries: 50% of {chains} & more_部委: citation ovgv8l0om2qc1pi7[DS]. 2026.",
  APA: "xietong. (2026). Pairs of ministries: 50% of {chains} & more_部委 (Citation ovgv8l0om2qc1pi7; Version 7 (0123456789ab)) [Dataset].",
  BIBTEX: `@misc{xietong_ovgv8l0om2qc1pi7, title={Pairs of ministries: 50\\% of \\{chains\\} \\& more\\_部委}, note={${NOTE}}, number={citation ovgv8l0om2qc1pi7}, author={xietong}, year={2026}, month=mar }`,
  CSL_JSON: JSON.stringify(
    [
      {
        id: "ovgv8l0om2qc1pi7",
        type: "dataset",
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

describe("a citation", () => {
  it.each(CITATION_STYLES)("is printed in the style %s", async (style) => {
    expect(await citationText(CITATION, style)).toBe(PRINTED[style]);
  });

  it("escapes characters that are special in TeX", async () => {
    const text = await citationText({ ...CITATION, title: String.raw`a\b~c^d$e#f` }, "BIBTEX");
    expect(text).toContain(String.raw`title={a\textbackslash{}b\textasciitilde{}c\textasciicircum{}d\$e\#f}`);
  });

  it("is valid YAML, whatever its title contains", async () => {
    const title = `"quoted": \\ # not a comment`;
    const text = await citationText({ ...CITATION, title }, "CFF");
    expect(text.split("\n")[3]).toBe(`title: ${JSON.stringify(title)}`);
  });
});
