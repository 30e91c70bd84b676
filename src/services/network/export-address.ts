/** Where the file of a network can be had: an address of the service, without its host. */
import type { DataVersion } from "../../domain/history.js";
import { FILE_SWITCHES, NETWORK_DEFAULTS, type FileOptions, type NetworkQuestion } from "./question.js";

/** Pinned to the data version, so that it gives the same file for ever. Arguments with their default are left out. */
export function exportAddress(
  format: string,
  question: NetworkQuestion,
  { contentHash }: DataVersion,
  { measures = [], citation = null, ...switches }: Partial<FileOptions> = {},
): string {
  const { filter, slices: _, ...others } = question;
  const given = Object.entries({ ...others, filter: { ...filter, dataVersion: contentHash } })
    .map(([name, value]): [string, string | null] => [name, written(name, value)])
    .filter((entry): entry is [string, string] => entry[1] !== null)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const parameters = new URLSearchParams([
    ...given,
    ...measures.map((measure): [string, string] => ["measures", measure]),
    ...FILE_SWITCHES.filter((name) => switches[name]).map((name): [string, string] => [name, "true"]),
    ...(citation === null ? [] : [["citation", citation] as [string, string]]),
  ]);
  return `/export/${format}?${parameters.toString()}`;
}

/** Scalars plain, inputs as JSON; null: it says nothing but the default. */
function written(name: string, value: unknown): string | null {
  const given = plain(value);
  if (given === undefined) return null;
  if (
    JSON.stringify(given) === JSON.stringify(plain(NETWORK_DEFAULTS[name as keyof typeof NETWORK_DEFAULTS]))
  )
    return null;
  return typeof given === "string" ? given : JSON.stringify(given);
}

/** Without what is null or empty, members in order of their names. */
function plain(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object") return value;
  const members = Object.entries(value)
    .map(([name, member]): [string, unknown] => [name, plain(member)])
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return members.length === 0 ? undefined : Object.fromEntries(members);
}
