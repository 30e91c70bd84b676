/** Records with what is hard to write as a cell: quotes, line ends, tabs, empty lists, issuers who are nobody. */
import type { InterchangeRecords } from "../../../src/domain/records.js";
import {
  affiliation,
  body,
  chain,
  dataset,
  document,
  project,
  records,
  statement,
  succession,
} from "./records.js";

const QUOTE = 'the "first" line,\n\tthe second;\r\n\\ and "甲" the last';
const claim = { document: "d1", object: "p", predicate: "LEADS", subject: "甲" } as const;
const issuer = (namedForm: string, of: string | null) => ({ namedForm, body: of });
const SOURCES = ["one; two", 'a "source"', "with\nlines"];

export function hardRecords(): InterchangeRecords {
  return records({
    datasets: [{ ...dataset("set"), licence: "two\nlines", authorsZh: ["甲", "乙"] }, dataset("set-2")],
    bodies: [
      body("甲", { sources: SOURCES, establishedOn: "1998-03", formerKinds: ["LOCAL until 2018"] }),
      body("b", { verified: false, nameEn: 'Body "B"' }),
      body("c"),
    ],
    names: [{ id: "n", body: "甲", text: "甲部", kind: "ALIAS", language: "zh", from: "2013", to: null }],
    affiliations: [
      affiliation("PART_OF", "b", "c", { sources: SOURCES }),
      affiliation("JOINT_OFFICE_WITH", "甲", "b", { from: "2014" }),
    ],
    successions: [succession("b", "c", "2013", { note: "a\nnote", mainLine: false })],
    merges: [{ id: "gone", into: "甲", note: null }],
    projects: [{ ...project("part"), partOf: "p" }, project("p")],
    chains: [chain("chain")],
    goals: [{ id: "g", text: QUOTE }],
    documents: [
      {
        ...document("d1", "2014"),
        length: 90,
        issuers: [issuer("乙", null), issuer("甲", "甲"), issuer("b", "b")],
      },
      { ...document("d2", null), issuers: [issuer("nobody", null)] },
      document("d3", "2015-01"),
    ],
    statements: [
      statement("z\u{20000}", claim, { confidence: 0.5, quote: QUOTE, namedForm: "甲", listIsOpen: true }),
      statement("z\uff5e", claim, { start: 3, end: 90, section: "一", rolledUp: "OFFICE" } as never),
      statement("x", { ...claim, document: "d2" }, { dataset: "set-2", from: "2013", to: "2014-05" }),
      statement("proposed", { ...claim, subject: null }, { status: "PROPOSED", namedForm: "?" }),
      statement("rejected", { ...claim, subject: "b" }, { status: "REJECTED", reviewNote: "no\nno" }),
      statement("serves", { document: "d1", predicate: "SERVES", subject: "p", object: "chain" }),
      statement("aims", { document: "d1", predicate: "AIMS_AT", subject: "p", object: "g" }),
      ...["甲", "b", "c"].map((subject) =>
        statement(`issued-${subject}`, { document: "d1", predicate: "ISSUED", subject, object: "d1" }),
      ),
    ],
  });
}
