/** The URL path and query of a network file, without the host. */
import type { DataVersion } from "../../domain/history.js";
import { FILE_SWITCHES, NETWORK_DEFAULTS, type FileOptions, type NetworkQuestion } from "./question.js";

/** Pinned to the data version, so that the file never changes. Arguments equal to their default are left out. */
export function exportAddress(
  format: string,
  question: NetworkQuestion,
  { contentHash }: DataVersion,
  { measures = [], pairMeasures = [], citation = null, ...switches }: Partial<FileOptions> = {},
): string {
  const { filter, slices, ...others } = question;
  const given = Object.entries({ ...others, filter: { ...filter, dataVersion: contentHash } })
    .map(([name, value]): [string, string | null] => [name, toParameter(name, value)])
    .filter((entry): entry is [string, string] => entry[1] !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const parameters = new URLSearchParams([
    ...given,
    ...(slices ?? []).map((slice): [string, string] => ["slices", JSON.stringify(canonical(slice) ?? {})]),
    ...measures.map((measure): [string, string] => ["measures", measure]),
    ...pairMeasures.map((measure): [string, string] => ["pairMeasures", measure]),
    ...FILE_SWITCHES.filter((name) => switches[name]).map((name): [string, string] => [name, "true"]),
    ...(citation === null ? [] : [["citation", citation] as [string, string]]),
  ]);
  return `/export/${format}?${parameters.toString()}`;
}

/** Strings as they are, other values as JSON; null when absent or equal to the default. */
function toParameter(name: string, value: unknown): string | null {
  const given = canonical(value);
  if (given === undefined) return null;
  if (
    JSON.stringify(given) ===
    JSON.stringify(canonical(NETWORK_DEFAULTS[name as keyof typeof NETWORK_DEFAULTS]))
  )
    return null;
  return typeof given === "string" ? given : JSON.stringify(given);
}

/** Canonical form: without null and empty members, members sorted by name. */
function canonical(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object") return value;
  const members = Object.entries(value)
    .map(([name, member]): [string, unknown] => [name, canonical(member)])
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return members.length === 0 ? undefined : Object.fromEntries(members);
}
