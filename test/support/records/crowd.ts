import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

export const CROWD_SIZE = 500;
const RECORDED = {
  recordedAt: "2026-01-01T00:00:00Z",
  recordedBy: "test",
  reviewedAt: null,
  reviewedBy: null,
  reviewNote: null,
};
const NOWHERE = { section: null, paragraph: null, start: null, end: null, quote: null, quoteStart: null };

const number = (i: number): string => String(i).padStart(3, "0");

/**
 * An interchange folder in which many bodies take part in one project; by default more than one page of anything.
 * @param first how many of them the first document names; a second one, of 2015, names the others
 */
export function crowdFolder(size = CROWD_SIZE, first = size): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-crowd-"));
  const all = Array.from({ length: size }, (_, i) => number(i));
  const write = (kind: string, records: object[]): void =>
    writeFileSync(
      path.join(folder, `${kind}.jsonl`),
      records.map((record) => JSON.stringify(record)).join("\n") + "\n",
    );
  write("datasets", [{ id: "crowd", nameZh: "人群", nameEn: "Crowd", licence: "CC0-1.0", citation: "none" }]);
  write("bodies", all.map(body));
  write(
    "names",
    all.map((i) => ({
      id: `crowd-${i}/众${i}`,
      body: `crowd-${i}`,
      text: `众${i}`,
      kind: "SHORT",
      language: "zh",
      from: null,
      to: null,
    })),
  );
  write("projects", [
    {
      id: "crowd",
      nameZh: "众人工程",
      nameEn: null,
      kind: "INFORMATIZATION_PROJECT",
      labelIsOurs: true,
      startedOn: null,
      endedOn: null,
    },
  ]);
  write("chains", [{ id: "crowd", nameZh: "众人业务链", nameEn: null }]);
  write("documents", [document("crowd", "名单", "2014"), document("crowd-later", "补充名单", "2015")]);
  write("statements", [
    statement("SERVES", "crowd"),
    ...all.map((i, at) => statement("PARTICIPATES_IN", `crowd-${i}`, at < first ? "crowd" : "crowd-later")),
  ]);
  return folder;
}

function body(i: string): object {
  const life = { establishedOn: null, abolishedOn: null, wikidata: null, verified: false, sources: [] };
  return { id: `crowd-${i}`, nameZh: `众部${i}`, nameEn: null, shortZh: `众${i}`, kind: "OTHER", ...life };
}

function document(id: string, title: string, publishedOn: string): object {
  const file = { number: null, issuers: [], url: null, sha256: null, length: null, licence: null };
  return { id, title, publishedOn, language: "zh", ...file };
}

function statement(predicate: string, subject: string, document = "crowd"): object {
  const claim = {
    dataset: "crowd",
    document,
    predicate,
    subject,
    object: "crowd",
    namedForm: subject,
  };
  const state = {
    method: "IMPORTED",
    confidence: 1,
    status: "ACCEPTED",
    listIsOpen: false,
    from: null,
    to: null,
  };
  return { id: `crowd:${predicate}:${subject}`, ...claim, ...NOWHERE, ...state, ...RECORDED };
}
