/** Finds the document that a row means among those stored and those of the rows before; decides which are one. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import {
  datesAgree,
  isWholeNumber,
  numberKey,
  titleKey,
  writtenNumber,
} from "../../domain/document-numbers.js";
import type { DocumentRecord } from "../../domain/records.js";
import type { CodingRow } from "../../exchange/coding-table/read-table.js";
import {
  EntryLists,
  isSame,
  issuerKey,
  NO_CELLS,
  type Entry,
  type GivenDocument,
} from "./document-entries.js";
import type { PriorFacts } from "./prior-facts.js";

export type FoundDocument =
  | { id: string }
  | { column: "title" | "date" | "issuers" | "number"; reason: string };

/** Pairs that are listed as kept apart. */
const MOST_APART = 10_000;
/** Texts that are held once, because many rows have them. */
const MOST_SHARED = 5_000;

export class DocumentBook {
  private readonly byNumber = new EntryLists();
  private readonly byTitle = new EntryLists();
  private readonly entries = new Map<string, Entry>();
  private readonly looked = new Set<string>();
  private readonly meant = new Set<string>();
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
    return (this.entries.get(id)?.line ?? 0) > 0;
  }

  /** Whether a stored document has the number of a row, or its title where one of both has no number. */
  isMeant(id: string): boolean {
    return this.meant.has(id);
  }

  titleOf(id: string): string {
    return this.entries.get(id)?.title ?? id;
  }

  /** Stored documents that a row with this number or title may mean, each once. */
  unseen(number: string, title: string): string[] {
    const numbered = number === "" ? [] : this.byNumber.get(numberKey(number));
    const titled = this.byTitle.get(titleKey(title));
    const meant = [...numbered, ...titled.filter((one) => number === "" || one.number === null)];
    for (const { id, stored } of meant) if (stored !== null) this.meant.add(id);
    return [...numbered, ...titled].flatMap(({ id, stored }) => {
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
    if (other && other.line > 0 && given.number === null) return conflict(other, given);
    const record = this.create(given);
    if (other && given.number !== null && this.keptApart.length < MOST_APART)
      this.keptApart.push({ document: record.id, like: other.id });
    this.enter(this.entryOf(record, row));
    this.described++;
    this.keep(record);
    return { id: record.id };
  }

  private candidates({ number, title, date }: GivenDocument): Entry[] {
    const titled = this.byTitle.get(titleKey(title));
    if (number === null) return titled.filter(({ publishedOn }) => datesAgree(publishedOn, date));
    const unnumbered = titled.filter((one) => one.number === null);
    return [
      ...this.byNumber.get(numberKey(number)),
      ...unnumbered.filter(({ publishedOn }) => datesAgree(publishedOn, date) && publishedOn !== null),
    ];
  }

  /** A stored document of this data set alone, with the same whole number: the row corrects it. */
  private corrected(candidates: readonly Entry[], { number }: GivenDocument): Entry | null {
    if (number === null || !isWholeNumber(number)) return null;
    return candidates.find(({ id, line }) => line === 0 && this.prior.isOwn(id)) ?? null;
  }

  private describe(entry: Entry, given: GivenDocument, row: CodingRow): FoundDocument {
    if (entry.line > 0) return contradiction(entry, given) ?? { id: entry.id };
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
    if (number !== null) this.byNumber.add(numberKey(number), entry);
    this.byTitle.add(titleKey(title), entry);
  }

  /**
   * One literal with every field: an object put together from several takes four times the memory.
   * @param row null: the document is stored, and no row describes it yet
   */
  private entryOf(record: DocumentRecord, row: CodingRow | null): Entry {
    const { id, title, number, publishedOn, issuers } = record;
    return {
      id,
      title,
      number: number === id ? id : number,
      publishedOn: publishedOn === null ? null : this.once(publishedOn),
      issuers: this.once(issuers.map(issuerKey).join("\t")),
      by: this.once(issuers.map(({ namedForm }) => namedForm).join("、")),
      stored: row === null ? record : null,
      line: row?.line ?? 0,
      cells: row === null ? NO_CELLS : this.seen(row.cells, title),
    };
  }

  private seen({ title, date, issuers }: CodingRow["cells"], written: string): Entry["cells"] {
    return {
      title: title === written ? written : title,
      date: this.once(date),
      issuers: this.once(issuers),
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
  { id, line, cells, title, publishedOn, issuers }: Entry,
  given: GivenDocument,
): FoundDocument | null {
  const differs = {
    title: titleKey(given.title) !== titleKey(title),
    date: !datesAgree(publishedOn, given.date),
    issuers: given.issuers.length > 0 && given.issuers.map(issuerKey).join("\t") !== issuers,
  };
  const column = (["title", "date", "issuers"] as const).find((name) => differs[name]);
  if (!column) return null;
  return { column, reason: `${column} of ${id} is "${cells[column]}" in line ${line}` };
}

function conflict(entry: Entry, given: GivenDocument): FoundDocument {
  if (entry.line > 0) {
    const found = contradiction(entry, given);
    if (found) return found;
  }
  const { id, title, publishedOn } = entry;
  const by = entry.by || "nobody named";
  const reason = `number ${given.number ?? given.title} is "${title}" of ${publishedOn ?? "no date"} by ${by} in the data (${id}); correct the row, or its number`;
  return { column: "number", reason };
}
