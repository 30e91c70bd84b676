/** Finds the document that a row means among those stored and those of the rows before; decides which are one. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { foldName } from "../../domain/folding.js";
import {
  datesAgree,
  isWholeNumber,
  numberKey,
  titleKey,
  writtenNumber,
} from "../../domain/document-numbers.js";
import type { DocumentRecord, IssuerRecord } from "../../domain/records.js";
import type { CodingRow } from "../../exchange/coding-table/read-table.js";

export interface GivenDocument {
  title: string;
  /** As written; null: none. */
  number: string | null;
  date: string;
  issuers: readonly IssuerRecord[];
}

interface Entry {
  record: DocumentRecord;
  /** The first row that describes it; null for a stored document that no row has described yet. */
  row: CodingRow | null;
}

export type FoundDocument =
  | { record: DocumentRecord; isKnown: boolean }
  | { column: "title" | "date" | "issuers" | "number"; reason: string };

export class DocumentBook {
  private readonly byNumber = new Map<string, Entry[]>();
  private readonly byTitle = new Map<string, Entry[]>();
  private readonly ids = new Set<string>();
  private readonly described = new Map<string, DocumentRecord>();
  /** Documents that have the number of another and are not it: id of the new one, id of the other. */
  readonly keptApart: { document: string; like: string }[] = [];
  /** Stored documents that rows describe. */
  readonly reused = new Set<string>();

  /** @param isOwn whether only this data set says anything of a stored document, so that the table may correct it */
  constructor(
    { records }: Collaboration,
    private readonly isOwn: (id: string) => boolean,
  ) {
    for (const record of records.documents) this.enter({ record, row: null });
  }

  get records(): DocumentRecord[] {
    return [...this.described.values()];
  }

  /** The document of a row, which is entered if it is new. */
  take(given: GivenDocument, row: CodingRow): FoundDocument {
    const candidates = this.candidates(given);
    const same = candidates.find((entry) => isSame(entry.record, given));
    const entry = same ?? this.corrected(candidates, given);
    if (entry) return this.describe(entry, given, row);
    const [other] = candidates;
    if (other && given.number !== null && isWholeNumber(given.number)) return conflict(other, given);
    if (other && other.row !== null && given.number === null) return conflict(other, given);
    const record = this.create(given);
    if (other && given.number !== null) this.keptApart.push({ document: record.id, like: other.record.id });
    this.enter({ record, row });
    this.described.set(record.id, record);
    return { record, isKnown: false };
  }

  private candidates({ number, title, date }: GivenDocument): Entry[] {
    const titled = this.byTitle.get(titleKey(title)) ?? [];
    if (number === null) return titled.filter(({ record }) => datesAgree(record.publishedOn, date));
    const unnumbered = titled.filter(({ record }) => record.number === null);
    return [
      ...(this.byNumber.get(numberKey(number)) ?? []),
      ...unnumbered.filter(
        ({ record }) => datesAgree(record.publishedOn, date) && record.publishedOn !== null,
      ),
    ];
  }

  /** A stored document of this data set alone, with the same whole number: the row corrects it. */
  private corrected(candidates: readonly Entry[], { number }: GivenDocument): Entry | null {
    if (number === null || !isWholeNumber(number)) return null;
    return candidates.find(({ record, row }) => row === null && this.isOwn(record.id)) ?? null;
  }

  private describe(entry: Entry, given: GivenDocument, row: CodingRow): FoundDocument {
    if (entry.row !== null) return contradiction(entry, given) ?? { record: entry.record, isKnown: true };
    const record = this.isOwn(entry.record.id) ? merged(entry.record, given) : entry.record;
    entry.row = row;
    entry.record = record;
    this.reused.add(record.id);
    this.described.set(record.id, record);
    return { record, isKnown: true };
  }

  private create({ title, number, date, issuers }: GivenDocument): DocumentRecord {
    const unknown = { url: null, sha256: null, length: null, licence: null, language: "zh" };
    const written = number === null ? null : writtenNumber(number);
    return {
      ...{ id: this.freeId({ title, number, date, issuers }), title, number: written },
      ...{ publishedOn: date, issuers: [...issuers], ...unknown },
    };
  }

  private freeId({ title, number, date, issuers }: GivenDocument): string {
    const issuer = issuers[0]?.namedForm ?? title.slice(0, 40);
    const written = number === null ? title : writtenNumber(number);
    const ids = [
      ...(number === null ? [`${title} (${date})`] : isWholeNumber(number) ? [written] : []),
      `${written} (${issuer.slice(0, 60)}, ${date})`,
    ];
    const free = ids.find((id) => !this.ids.has(id));
    if (free !== undefined) return free;
    let at = 2;
    while (this.ids.has(`${ids.at(-1)!} ${at}`)) at++;
    return `${ids.at(-1)!} ${at}`;
  }

  private enter(entry: Entry): void {
    const { id, number, title } = entry.record;
    this.ids.add(id);
    if (number !== null) push(this.byNumber, numberKey(number), entry);
    push(this.byTitle, titleKey(title), entry);
  }
}

function push(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}

/** One document: number, issuers and date agree; a whole number and the title make up for a part of the issuers. */
function isSame(one: DocumentRecord, given: GivenDocument): boolean {
  if (!datesAgree(one.publishedOn, given.date)) return false;
  const isEqual = agreement(one.issuers, given.issuers);
  const hasTitle = titleKey(one.title) === titleKey(given.title);
  if (one.number !== null && given.number !== null) {
    return isEqual === "SAME" || (hasTitle && isEqual === "PART" && isWholeNumber(given.number));
  }
  return hasTitle && isEqual === "SAME";
}

/** SAME: the same issuers, or one side names none; PART: one side names some of the other's. */
function agreement(one: readonly IssuerRecord[], other: readonly IssuerRecord[]): "SAME" | "PART" | "NONE" {
  if (one.length === 0 || other.length === 0) return "SAME";
  const [a, b] = [one, other].map((list) => new Set(list.map(issuerKey)));
  const common = [...a!].filter((key) => b!.has(key)).length;
  if (common === a!.size && common === b!.size) return "SAME";
  return common === Math.min(a!.size, b!.size) ? "PART" : "NONE";
}

function issuerKey({ body, namedForm }: IssuerRecord): string {
  return body ?? `?${foldName(namedForm)}`;
}

/** What the table says and the stored record knows besides. */
function merged(stored: DocumentRecord, given: GivenDocument): DocumentRecord {
  const isFiner = stored.publishedOn !== null && stored.publishedOn.startsWith(given.date);
  return {
    ...stored,
    title: given.title,
    number: given.number === null ? stored.number : (stored.number ?? writtenNumber(given.number)),
    publishedOn: isFiner ? stored.publishedOn : given.date,
    issuers: given.issuers.length > 0 ? [...given.issuers] : stored.issuers,
  };
}

/** All rows of a document must agree on its title, date and issuers; a row may leave the issuers out. */
function contradiction({ record, row }: Entry, given: GivenDocument): FoundDocument | null {
  const keys = (issuers: readonly IssuerRecord[]): string => issuers.map(issuerKey).join("\t");
  const differs = {
    title: titleKey(given.title) !== titleKey(record.title),
    date: !datesAgree(record.publishedOn, given.date),
    issuers: given.issuers.length > 0 && keys(given.issuers) !== keys(record.issuers),
  };
  const column = (["title", "date", "issuers"] as const).find((name) => differs[name]);
  if (!column) return null;
  return { column, reason: `${column} of ${record.id} is "${row!.cells[column]}" in line ${row!.line}` };
}

function conflict(entry: Entry, given: GivenDocument): FoundDocument {
  if (entry.row !== null) {
    const found = contradiction(entry, given);
    if (found) return found;
  }
  const { id, title, publishedOn, issuers } = entry.record;
  const by = issuers.map(({ namedForm }) => namedForm).join("、") || "nobody named";
  const reason = `number ${given.number ?? given.title} is "${title}" of ${publishedOn ?? "no date"} by ${by} in the data (${id}); correct the row, or its number`;
  return { column: "number", reason };
}
