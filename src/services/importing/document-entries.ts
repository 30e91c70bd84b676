/** The documents of a table and of the data, as far as rows are compared with them. */
import { createHash } from "node:crypto";
import { datesAgree, isWholeNumber, titleKey } from "../../domain/document-numbers.js";
import { foldName } from "../../domain/folding.js";
import type { DocumentRecord, IssuerRecord } from "../../domain/records.js";

export interface GivenDocument {
  title: string;
  /** As written; null: none. */
  number: string | null;
  date: string;
  issuers: readonly IssuerRecord[];
}

/** What has to be known of a document while the table is read; its record is passed on, since a table may have many. */
export interface Entry extends Pick<DocumentRecord, "id" | "title" | "number" | "publishedOn"> {
  /** The keys of its issuers, and their names. */
  issuers: string;
  by: string;
  /** The record of a stored document that no row has described yet. */
  stored: DocumentRecord | null;
  /** The first row that describes it, and its cells; 0: none has. */
  line: number;
  cells: Record<"title" | "date" | "issuers", string>;
}

export const NO_CELLS = { title: "", date: "", issuers: "" };

/** Entries by a text; a list only where several have one. */
export class EntryLists {
  private readonly lists = new Map<string, Entry | Entry[]>();

  get(text: string): readonly Entry[] {
    const found = this.lists.get(keyOf(text));
    return found === undefined ? [] : Array.isArray(found) ? found : [found];
  }

  add(text: string, entry: Entry): void {
    const key = keyOf(text);
    const found = this.lists.get(key);
    if (Array.isArray(found)) found.push(entry);
    else this.lists.set(key, found === undefined ? entry : [found, entry]);
  }
}

/** A short key for a long text. */
const keyOf = (text: string): string =>
  text.length <= 12 ? text : createHash("sha1").update(text).digest("binary").slice(0, 10);

/** One document: number, issuers and date agree; a whole number and the title make up for a part of the issuers. */
export function isSame(one: Entry, given: GivenDocument): boolean {
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

export function issuerKey({ body, namedForm }: IssuerRecord): string {
  return body ?? `?${foldName(namedForm)}`;
}
