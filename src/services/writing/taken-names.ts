/** Refuses a name that another record carries already: from then on nobody could ask by that name. */
import { namedRows } from "../../analysis/index/named-rows.js";
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { foldName } from "../../domain/folding.js";
import { nameAs } from "../../domain/name-as.js";
import { allNames } from "../../domain/own-names.js";
import type { BodyRecord, ChainRecord, NameRecord, ProjectRecord } from "../../domain/records.js";
import { commonDay } from "../../domain/shared-names.js";
import { quoted, UserError } from "../../errors.js";

type Lives = Parameters<typeof commonDay>[2];

/** @throws UserError NAME_TAKEN when another body carries the name at the same time */
export function requireFreeName(collaboration: Collaboration, name: NameRecord): void {
  const [first, ...more] = carriersBeside(collaboration, name, collaboration.lives);
  if (first) throw taken(name.text, bodiesOf(collaboration, [first, ...more]), " or its dates");
}

/**
 * Checks all names of a body whose record changes, because its dates are theirs; names shared before stay as they are.
 * @param former null: the body is new
 * @throws UserError NAME_TAKEN
 */
export function requireFreeBody(
  collaboration: Collaboration,
  former: BodyRecord | null,
  body: BodyRecord,
): void {
  const { lives, records } = collaboration;
  const recorded = records.names.filter((name) => name.body === body.id);
  const before = new Set(former === null ? [] : allNames([former], recorded).map(({ text }) => text));
  const changed: Lives = { get: (id) => (id === body.id ? body : lives.get(id)) };
  for (const name of allNames([body], recorded)) {
    const known = before.has(name.text) ? carriersBeside(collaboration, name, lives) : [];
    const others = carriersBeside(collaboration, name, changed).filter((id) => !known.includes(id));
    if (others.length > 0) throw taken(name.text, bodiesOf(collaboration, others), " or the body's dates");
  }
}

/** @throws UserError NAME_TAKEN when another project or chain has the name */
export function requireFreeTitle(
  { records }: Collaboration,
  kind: "projects" | "chains",
  { id, nameZh, nameEn }: ProjectRecord | ChainRecord,
): void {
  const keys = new Set(
    [nameZh, nameEn].flatMap((text) => (typeof text === "string" ? [foldName(text)] : [])),
  );
  const table = records[kind];
  const others = namedRows(table, keys)
    .map((row): ProjectRecord | ChainRecord => table.at(row))
    .filter((other) => other.id !== id);
  if (others.length > 0) throw taken(nameZh, others, "");
}

/** Ids of other bodies that carry this name, however written, on a day on which this one does. */
function carriersBeside({ names }: Collaboration, name: NameRecord, lives: Lives): string[] {
  const others = names
    .carriers(name.text)
    .filter((other) => other.body !== name.body && commonDay(name, other, lives) !== null);
  return [...new Set(others.map(({ body }) => body))].sort();
}

function bodiesOf({ records, bodyAt }: Collaboration, ids: readonly string[]): BodyRecord[] {
  return ids.map((id) => records.bodies[bodyAt.get(id)!]!);
}

type Holder = Pick<BodyRecord, "id" | "nameZh" | "nameEn">;

function taken(text: string, holders: readonly Holder[], orDates: string): UserError {
  const list = holders.map((one) => `${one.id} (${nameAs(text, one)})`).join(", ");
  return new UserError(
    "NAME_TAKEN",
    `${quoted(text)} is already the name of ${list}. If both carry it, send allowShared: true; otherwise correct the name${orDates}. Nothing was kept.`,
    { holders: holders.map(({ id, nameZh }) => ({ id, nameZh })) },
  );
}
