import type { CitedQuery } from "../generated/operations.js";
import type { Named, Naming } from "../naming.js";
import type { Texts } from "../texts/zh.js";

export type Difference = NonNullable<CitedQuery["verifyCitation"]["now"]["differences"]>[number];

const LINK = /^network\.links\[key=(.+?)--([A-Z_]+:[^\]]+)\](?:\.(\w+))?$/;
const NODE = /^network\.nodes\[key=([^\]]+)\](?:\.(\w+))?$/;
const TOTAL = /^network\.totals\.(\w+)$/;

interface Words {
  readonly texts: Texts;
  /** By the key of a node. */
  nameOf(key: string): string;
}

/** Describes a difference in the terms of the picture; null where it concerns a part that the picture does not show. */
export function differenceWords(difference: Difference, words: Words): string | null {
  const { path } = difference;
  const [, source, target, ofLink] = LINK.exec(path) ?? [];
  if (source && target)
    return describe(difference, words, `${words.nameOf(source)} — ${words.nameOf(target)}`, ofLink);
  const [, key, ofNode] = NODE.exec(path) ?? [];
  if (key) return describe(difference, words, words.nameOf(key), ofNode);
  const [, total] = TOTAL.exec(path) ?? [];
  return total ? describe(difference, words, words.texts.cited.whole, `all${total}`) : null;
}

function describe(
  difference: Difference,
  { texts }: Words,
  name: string,
  field: string | undefined,
): string | null {
  const { fields, changes } = texts.cited;
  if (!field) return `${changes[difference.change]} ${name}`;
  const what = (fields as Readonly<Record<string, string>>)[field];
  const value = (given: unknown) =>
    Array.isArray(given)
      ? texts.list(
          given.map((role) => (texts.roles as Readonly<Record<string, string>>)[role as string] ?? ""),
        )
      : typeof given === "number"
        ? String(given)
        : "–";
  return what ? `${texts.named(name)}${what} ${value(difference.before)} → ${value(difference.after)}` : null;
}

interface NodeValue {
  readonly body?: Named | null;
  readonly item?: Named | null;
}

/** Names of the nodes that the differences add or remove. */
export function namesIn(differences: readonly Difference[], naming: Naming): Map<string, string> {
  const found = new Map<string, string>();
  for (const { path, before, after } of differences) {
    const [, key, field] = NODE.exec(path) ?? [];
    const value = (after ?? before) as NodeValue | null;
    const named = field ? null : (value?.body ?? value?.item);
    if (key && named) found.set(key, naming.short(named));
  }
  return found;
}
