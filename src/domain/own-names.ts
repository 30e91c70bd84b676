/** The names that a body's own record gives. They count like recorded names. */
import type { BodyRecord, NameRecord } from "./records.js";

/** The name, short name and English name of a body, in force for as long as the body lives. */
function ownNames({ id, nameZh, shortZh, nameEn }: BodyRecord): NameRecord[] {
  const always = { body: id, from: null, to: null };
  const named = (text: string | null, rest: Pick<NameRecord, "kind" | "language">): NameRecord[] =>
    text === null ? [] : [{ ...always, ...rest, id: `${id}/${text}`, text }];
  return [
    ...named(nameZh, { kind: "FULL", language: "zh" }),
    ...named(shortZh, { kind: "SHORT", language: "zh" }),
    ...named(nameEn, { kind: "FULL", language: "en" }),
  ];
}

/** Recorded names, and the own names of bodies that are not recorded; a recorded one has dates of its own. */
export function allNames(bodies: readonly BodyRecord[], recorded: readonly NameRecord[]): NameRecord[] {
  const seen = new Set(recorded.map(keyOf));
  const isNew = (name: NameRecord): boolean => !seen.has(keyOf(name)) && Boolean(seen.add(keyOf(name)));
  return [...recorded, ...bodies.flatMap((body) => ownNames(body).filter(isNew))];
}

function keyOf({ body, text }: NameRecord): string {
  return `${body}\t${text}`;
}
