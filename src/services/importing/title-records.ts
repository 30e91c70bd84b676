/**
 * Records of joint reports, read from titles: the documents that forward them, the reports, and who wrote and issued
 * them. The title is the text that each statement quotes, since the table holds no other.
 */
import { createHash } from "node:crypto";
import type { DocumentRecord, IssuerRecord, StatementRecord } from "../../domain/records.js";
import { codePointOffsets, type TextNames } from "../../extract/names/names.js";
import { readTitle, type ReadTitle, type TitleName } from "../../extract/titles/read-title.js";
import type { TitleRow } from "../../exchange/title-table.js";

export interface TitleRecords {
  documents: DocumentRecord[];
  statements: StatementRecord[];
  /** Names in the titles that nobody carried on the date, or several did. */
  missing: { name: string; date: string | null; title: string }[];
}

/** Whose statements are of which data set: authors of reports, and issuers of the documents that forward them. */
export interface TitleSets {
  reports: string;
  issuers: string;
  /** When and by whom the titles were read. */
  at: string;
  by: string;
}

/** Documents that forward a report of named authors, and those issued by several bodies; the others are left out. */
export function recordsOfTitles(rows: readonly TitleRow[], names: TextNames, sets: TitleSets): TitleRecords {
  const records: TitleRecords = { documents: [], statements: [], missing: [] };
  const ids = new Map<string, number>();
  for (const row of rows) {
    const date = dateOf(row);
    const read = readTitle(row.title, date, names);
    if (!read.authors?.length && read.issuers.length < 2) continue;
    const key = keyOf(row);
    const times = (ids.get(key) ?? 0) + 1;
    ids.set(key, times);
    addTitle(records, { id: times === 1 ? key : `${key}-${times}`, date, row, read, sets });
  }
  records.documents.sort((a, b) => (a.id < b.id ? -1 : 1));
  records.statements.sort(byPlace);
  return records;
}

interface Title {
  id: string;
  date: string | null;
  row: TitleRow;
  read: ReadTitle;
  sets: TitleSets;
}

function addTitle(records: TitleRecords, { id, date, row, read, sets }: Title): void {
  const { title, number, url } = row;
  const text = { sha256: createHash("sha256").update(title).digest("hex"), length: [...title].length };
  const document = {
    id,
    title,
    number,
    publishedOn: date,
    issuers: read.issuers.map(issuerOf),
    url,
    ...text,
  };
  records.documents.push({ ...document, licence: null, language: "zh" });
  const quote = { id, title, at: sets.at, by: sets.by, offset: codePointOffsets(title) };
  const state = (names: readonly TitleName[], dataset: string, object: string, listIsOpen: boolean): void => {
    const times = new Map<string, number>();
    for (const name of names) {
      const [subject, ...others] = name.bodyIds;
      if (subject === undefined || others.length > 0) records.missing.push({ name: name.form, date, title });
      else {
        const time = (times.get(subject) ?? 0) + 1;
        times.set(subject, time);
        const stated = issuedBy(subject, name, { ...quote, dataset, object, listIsOpen });
        // a body named twice, by two of its names: 国家档案局中央档案馆
        records.statements.push(time === 1 ? stated : { ...stated, id: `${stated.id}:${time}` });
      }
    }
  };
  state(read.issuers, sets.issuers, id, false);
  if (!read.authors?.length) return;
  const report = `${id}-report`;
  const issuers = read.authors.map(issuerOf);
  const nothing = { number: null, publishedOn: null, url: null, sha256: null, length: null, licence: null };
  records.documents.push({
    ...nothing,
    id: report,
    title: reportTitle(title, read),
    issuers,
    language: "zh",
  });
  state(read.authors, sets.reports, report, read.listIsOpen);
}

function issuerOf({ form, bodyIds }: TitleName): IssuerRecord {
  return { namedForm: form, body: bodyIds.length === 1 ? bodyIds[0]! : null };
}

interface Quoted {
  id: string;
  title: string;
  at: string;
  by: string;
  offset: (unit: number) => number;
  dataset: string;
  object: string;
  listIsOpen: boolean;
}

function issuedBy(
  subject: string,
  { start, end, form }: TitleName,
  { id, title, at, by, offset, dataset, object, listIsOpen }: Quoted,
): StatementRecord {
  return {
    ...{
      id: `${id}:ISSUED:${subject}:${object}`,
      dataset,
      document: id,
      predicate: "ISSUED",
      subject,
      object,
    },
    ...{ namedForm: form, section: null, paragraph: 1, start: offset(start), end: offset(end) },
    ...{ quote: title, quoteStart: 0, method: "EXTRACTED", confidence: 1, status: "ACCEPTED", listIsOpen },
    ...{ from: null, to: null, recordedAt: at, recordedBy: by },
    ...{ reviewedAt: at, reviewedBy: by, reviewNote: null },
  };
}

/** What the forwarding title says of the report: without its authors, 等部门 and the notice's own 的通知. */
function reportTitle(title: string, { forwarded }: ReadTitle): string {
  const rest = title.slice(forwarded).trim();
  const own = rest.replace(/的?(?:通知|函)$/u, "");
  return own.replace(/^[《“]([^》”]*)[》”]$/u, "$1") || rest || title;
}

const YEAR_OF_NUMBER = /[〔[［（(](\d{4})[〕\]］）)]/u;

/** The date of issue; the year of the number where there is none, or where the two do not go together. */
function dateOf({ issuedOn, number }: TitleRow): string | null {
  const year = YEAR_OF_NUMBER.exec(number ?? "")?.[1] ?? null;
  if (issuedOn === null || year === null) return issuedOn ?? year;
  return goTogether(issuedOn, Number(year)) ? issuedOn : year;
}

/** Numbers of a year are given from December before it, for the first ones, to March after it, for late ones. */
function goTogether(issuedOn: string, year: number): boolean {
  const [issued, month] = issuedOn.split("-").map(Number);
  const apart = issued! - year;
  if (month === undefined) return Math.abs(apart) <= 1;
  return apart === 0 || (apart === -1 && month === 12) || (apart === 1 && month <= 3);
}

/** The series of numbers of the State Council and its General Office, in pinyin. */
const SERIES: Readonly<Record<string, string>> = {
  ...{ 国发: "guofa", 国函: "guohan", 国办发: "guobanfa", 国办函: "guobanhan", 国令: "guoling" },
  ...{ 国发明电: "guofamingdian", 国办发明电: "guobanfamingdian" },
};

/** 国办发〔1986〕12号 gives guobanfa-1986-12; without a number, the last figure of the address. */
function keyOf({ number, url, title }: TitleRow): string {
  const parts = /^(\D+?)\s*[〔[［（(](\d{4})[〕\]］）)]\s*(?:第)?(\d+)/u.exec(number ?? "");
  if (parts) return [SERIES[parts[1]!] ?? "document", parts[2], parts[3]].join("-");
  const figure = /(\d+)\D*$/u.exec(url ?? "")?.[1];
  return `title-${figure ?? createHash("sha256").update(title).digest("hex").slice(0, 8)}`;
}

function byPlace(a: StatementRecord, b: StatementRecord): number {
  if (a.document !== b.document) return a.document < b.document ? -1 : 1;
  return a.start! - b.start! || (a.id < b.id ? -1 : 1);
}
