/** Replaces the keys of nodes in the links of a network by their names, which is what a reader looks for. */
import { isFields, nameOf, rowsOf, type Fields } from "./fields.js";
import type { Language } from "./words.js";

export function withNamedEnds(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((one) => withNamedEnds(one, language));
  if (!isFields(value)) return value;
  const inner = Object.entries(value).map(([name, field]) => [name, withNamedEnds(field, language)] as const);
  const fields: Fields = Object.fromEntries(inner);
  const links = rowsOf(fields.links);
  const names = namesByKey(rowsOf(fields.nodes) ?? [], language);
  return links === null || names.size === 0
    ? fields
    : { ...fields, links: links.map((one) => named(one, names)) };
}

function namesByKey(nodes: readonly Fields[], language: Language): Map<unknown, string> {
  const entries = nodes.flatMap(({ key, body, item }): [unknown, string][] => {
    const shown = isFields(body) ? body : item;
    const name = isFields(shown) ? nameOf(shown, language) : null;
    return typeof key === "string" && name !== null ? [[key, name]] : [];
  });
  return new Map(entries);
}

function named(link: Fields, names: ReadonlyMap<unknown, string>): Fields {
  const ends = ["source", "target"].filter((end) => names.has(link[end]));
  return { ...link, ...Object.fromEntries(ends.map((end) => [end, names.get(link[end])])) };
}
