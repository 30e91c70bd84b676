/** Names of bodies in texts and lists that no body on record answers to, or several do. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { countMissing, type MissingName } from "../../domain/missing-names.js";
import type { UserError } from "../../errors.js";
import type { NameRow } from "../../exchange/title-table.js";
import { mentionsIn } from "../../extract/clauses/mentions.js";
import { namesOfGraph } from "./names-of-graph.js";
import { readPlaces } from "./read-places.js";

interface Unknown {
  name: string;
  date: string | null;
}

export interface MissingInTexts {
  missing: MissingName[];
  /** Files read. */
  files: number;
  /** Why other files gave no text. */
  unread: UserError[];
}

/** @param date of the texts, in place of the one that each says */
export async function missingInTexts(
  collaboration: Collaboration,
  places: readonly string[],
  date: string | null,
): Promise<MissingInTexts> {
  const names = namesOfGraph(collaboration);
  const [found, unread]: [Unknown[], UserError[]] = [[], []];
  let files = 0;
  for await (const file of readPlaces(places, names, date)) {
    if ("error" in file) {
      unread.push(file.error);
      continue;
    }
    files++;
    const context = { names: names.finder, date: file.head.readAt, isLocal: file.head.level === "LOCAL" };
    for (const line of file.text.split(/\r?\n/)) {
      const unknown = mentionsIn(line, 0, context).filter(({ kind, bodyIds }) => isMissing(kind, bodyIds));
      found.push(...unknown.map(({ form }) => ({ name: form, date: context.date })));
    }
  }
  return { missing: countMissing(found, collaboration.names), files, unread };
}

/** Local bodies and words for nobody in particular (有关部门) are not on record by intent. */
function isMissing(kind: string, bodyIds: readonly string[]): boolean {
  return kind === "LIKE" || ((kind === "CENTRAL" || kind === "OFFICE") && bodyIds.length !== 1);
}

export function missingInList(collaboration: Collaboration, rows: readonly NameRow[]): MissingName[] {
  const unknown = rows.filter(({ name, date }) => collaboration.names.resolve(name, date).match === null);
  return countMissing(unknown, collaboration.names);
}
