/** How far each document was read, told from the accepted statements that were taken from it. */
import type { DocumentCoding } from "../../domain/vocabulary.js";
import type { Collaboration } from "./collaboration.js";
import { ACCEPTED, type StatementTable } from "./statement-table.js";
import type { View } from "./view.js";

const known = new WeakMap<Collaboration, readonly DocumentCoding[]>();

/** In the order of the documents. */
export function documentCodings(collaboration: Collaboration): readonly DocumentCoding[] {
  const found = known.get(collaboration) ?? codingsOf(collaboration);
  known.set(collaboration, found);
  return found;
}

function codingsOf({ records }: Collaboration): DocumentCoding[] {
  const { documents, statements, issuances } = records;
  const [coded, issued] = [sourcesIn(statements, documents.length), sourcesIn(issuances, documents.length)];
  const titles = documents.column("title");
  return Array.from(documents.column("length"), (length, at) => {
    // the text that was read, by its length, is the title
    if (length !== null && length === [...titles.at(at)].length)
      return coded[at] || issued[at] ? "TITLE_ONLY" : "NOT_READ";
    return coded[at] ? "IN_FULL" : issued[at] ? "ISSUERS_ONLY" : "NOT_READ";
  });
}

/** 1 for each document that an accepted statement of the table was taken from. */
function sourcesIn(table: StatementTable, documents: number): Uint8Array {
  const found = new Uint8Array(documents);
  for (let row = 0; row < table.length; row++)
    if (table.status[row] === ACCEPTED) found[table.document[row]!] = 1;
  return found;
}

/** Numbers of documents by how far they were read. */
export interface DocumentsCounted {
  total: number;
  inFull: number;
  issuersOnly: number;
  titleOnly: number;
}

/** @param documents positions, each once */
export function countCodings(collaboration: Collaboration, documents: Iterable<number>): DocumentsCounted {
  const codings = documentCodings(collaboration);
  const counts = { IN_FULL: 0, ISSUERS_ONLY: 0, TITLE_ONLY: 0, NOT_READ: 0 };
  let total = 0;
  for (const document of documents) {
    counts[codings[document]!]++;
    total++;
  }
  return {
    total,
    inFull: counts.IN_FULL,
    issuersOnly: counts.ISSUERS_ONLY,
    titleOnly: counts.TITLE_ONLY,
  };
}

/** Of the documents whose statements a view counts. */
export function codingsInView({ collaboration, table, bodyRows }: View): DocumentsCounted {
  const documents = new Set<number>();
  for (const row of bodyRows) documents.add(table.document[row]!);
  return countCodings(collaboration, documents);
}
