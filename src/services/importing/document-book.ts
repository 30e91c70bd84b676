/** Finds the document that a row means among those stored and those of the rows before; decides which are one. */
import { createHash } from "node:crypto";
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
import type { PriorFacts } from "./prior-facts.js";

export interface GivenDocument {
  title: string;
  /** As written; null: none. */
  number: string | null;
  date: string;
  issuers: readonly IssuerRecord[];
}

/** What has to be known of a document while the table is read; its record is passed on, since a table may have many. */
interface Entry extends Pick<DocumentRecord, "id" | "title" | "number" | "publishedOn"> {
  /** The keys of its issuers, and their names. */
  issuers: string;
  by: string;
  /** The record of a stored document that no row has described yet. */
  stored: DocumentRecord | null;
  /** The first row that describes it; null: none has. */
  row: (Record<"title" | "date" | "issuers", string> & { line: number }) | null;
}

export type FoundDocument =
  { id: string } | { column: "title" | "date" | "issuers" | "number"; reason: string };

/** Pairs that are listed as kept apart. */
const MOST_APART = 10_000;
/** Texts that are held once, because many rows have them. */
const MOST_SHARED = 5_000;

export class DocumentBook {
  private readonly byNumber = new Map<string, Entry[]>();
  private readonly byTitle = new Map<string, Entry[]>();
  private readonly entries = new Map<string, Entry>();
  private readonly looked = new Set<string>();
  private readonly shared = new Map<string, string>();
  /** Documents that have the number of another and are not it: id of the new one, id of the other. */
  readonly keptApart: { document: string; like: string }[] = [];
  /** Documents that rows describe, and those of them that were stored. */
  described = 0;
  reused = 0;

  /** @param keep takes the record of each document that rows describe */
  constructor(
    { records }: Collaboration,
    private readonly prior: PriorFacts,
    private readonly keep: (record: DocumentRecord) => void,
  ) {
    for (const record of records.documents) this.enter(this.entryOf(record, null));
  }

  isDescribed(id: string): boolean {
    return (this.entries.get(id)?.row ?? null) !== null;
  }

  /** Stored documents that a row with this number or title may mean, each once. */
  unseen(number: string, title: string): string[] {
    const numbered = number === "" ? [] : (this.byNumber.get(keyOf(numberKey(number))) ?? []);
    const like = [...numbered, ...(this.byTitle.get(keyOf(titleKey(title))) ?? [])];
    return like.flatMap(({ id, stored }) => {
      if (stored === null || this.looked.has(id)) return [];
      this.looked.add(id);
      return [id];
    });
  }

  /** The document of a row, which is entered if it is new. */
  take(given: GivenDocument, row: CodingRow): FoundDocument {
    const candidates = this.candidates(given);
    const same = candidates.find((entry) => isSame(entry, given));
    const entry = same ?? this.corrected(candidates, given);
    if (entry) return this.describe(entry, given, row);
    const [other] = candidates;
    if (other && given.number !== null && isWholeNumber(given.number)) return conflict(other, given);
    if (other && other.row !== null && given.number === null) return conflict(other, given);
    const record = this.create(given);
    if (other && given.number !== null && this.keptApart.length < MOST_APART)
      this.keptApart.push({ document: record.id, like: other.id });
    this.enter(this.entryOf(record, row));
    this.described++;
    this.keep(record);
    return { id: record.id };
  }

  private candidates({ number, title, date }: GivenDocument): Entry[] {
    const titled = this.byTitle.get(keyOf(titleKey(title))) ?? [];
    if (number === null) return titled.filter(({ publishedOn }) => datesAgree(publishedOn, date));
    const unnumbered = titled.filter((one) => one.number === null);
    return [
      ...(this.byNumber.get(keyOf(numberKey(number))) ?? []),
      ...unnumbered.filter(({ publishedOn }) => datesAgree(publishedOn, date) && publishedOn !== null),
    ];
  }

  /** A stored document of this data set alone, with the same whole number: the row corrects it. */
  private corrected(candidates: readonly Entry[], { number }: GivenDocument): Entry | null {
    if (number === null || !isWholeNumber(number)) return null;
    return candidates.find(({ id, row }) => row === null && this.prior.isOwn(id)) ?? null;
  }

  private describe(entry: Entry, given: GivenDocument, row: CodingRow): FoundDocument {
    if (entry.row !== null) return contradiction(entry, given) ?? { id: entry.id };
    const stored = entry.stored!;
    const record = this.prior.isOwn(entry.id) ? merged(stored, given) : stored;
    Object.assign(entry, this.entryOf(record, row));
    this.described++;
    this.reused++;
    this.keep(record);
    return { id: entry.id };
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
    const free = ids.find((id) => !this.entries.has(id));
    if (free !== undefined) return free;
    let at = 2;
    while (this.entries.has(`${ids.at(-1)!} ${at}`)) at++;
    return `${ids.at(-1)!} ${at}`;
  }

  private enter(entry: Entry): void {
    const { id, number, title } = entry;
    this.entries.set(id, entry);
    if (number !== null) push(this.byNumber, keyOf(numberKey(number)), entry);
    push(this.byTitle, keyOf(titleKey(title)), entry);
  }

  /** @param row null: the document is stored, and no row describes it yet */
  private entryOf(record: DocumentRecord, row: CodingRow | null): Entry {
    const { id, title, number, publishedOn, issuers } = record;
    const seen = row && {
      ...{ line: row.line, title: row.cells.title === title ? title : row.cells.title },
      ...{ date: this.once(row.cells.date), issuers: this.once(row.cells.issuers) },
    };
    return {
      ...{ id, title, number: number === id ? id : number },
      publishedOn: publishedOn === null ? null : this.once(publishedOn),
      issuers: this.once(issuers.map(issuerKey).join("\t")),
      by: this.once(issuers.map(({ namedForm }) => namedForm).join("、") || "nobody named"),
      ...{ stored: row === null ? record : null, row: seen },
    };
  }

  /** The text that was given before, where it is the same. */
  private once(text: string): string {
    const known = this.shared.get(text);
    if (known !== undefined) return known;
    if (this.shared.size >= MOST_SHARED) this.shared.clear();
    this.shared.set(text, text);
    return text;
  }
}

/** A short key for a long one. */
const keyOf = (text: string): string =>
  text.length <= 24 ? text : createHash("md5").update(text).digest("base64url");

function push(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}

/** One document: number, issuers and date agree; a whole number and the title make up for a part of the issuers. */
function isSame(one: Entry, given: GivenDocument): boolean {
  if (!datesAgree(one.publishedOn, given.date)) return false;
  const isEqual = agreement(one.issuers, given.issuers);
  const hasTitle = titleKey(one.title) === titleKey(given.title);
  if (one.number !== null && given.number !== null) {
    return isEqual === "SAME" || (hasTitle && isEqual === "PART" && isWholeNumber(given.number));
  }
  return hasTitle && isEqual === "SAME";
}

/** SAME: the same issuers, or one side names none; PART: one side names some of the other's. */
function agreement(one: string, other: readonly IssuerRecord[]): "SAME" | "PART" | "NONE" {
  if (one === "" || other.length === 0) return "SAME";
  const [a, b] = [new Set(one.split("\t")), new Set(other.map(issuerKey))];
  const common = [...a].filter((key) => b.has(key)).length;
  if (common === a.size && common === b.size) return "SAME";
  return common === Math.min(a.size, b.size) ? "PART" : "NONE";
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
function contradiction(
  { id, row, title, publishedOn, issuers }: Entry,
  given: GivenDocument,
): FoundDocument | null {
  const differs = {
    title: titleKey(given.title) !== titleKey(title),
    date: !datesAgree(publishedOn, given.date),
    issuers: given.issuers.length > 0 && given.issuers.map(issuerKey).join("\t") !== issuers,
  };
  const column = (["title", "date", "issuers"] as const).find((name) => differs[name]);
  if (!column) return null;
  return { column, reason: `${column} of ${id} is "${row![column]}" in line ${row!.line}` };
}

function conflict(entry: Entry, given: GivenDocument): FoundDocument {
  if (entry.row !== null) {
    const found = contradiction(entry, given);
    if (found) return found;
  }
  const { id, title, publishedOn, by } = entry;
  const reason = `number ${given.number ?? given.title} is "${title}" of ${publishedOn ?? "no date"} by ${by} in the data (${id}); correct the row, or its number`;
  return { column: "number", reason };
}
