/** The metadata of a network file as name–text pairs. */
import type { About } from "./network-file.js";

/** In a fixed order, without absent values. */
export function aboutEntries(about: About): [name: string, text: string][] {
  const { title, dataVersion, contentHash, dataVersionAt, query, licence, cut, citation } = about;
  const entries: [string, string | null][] = [
    ["title", title],
    ["data_version", String(dataVersion)],
    ["content_hash", contentHash],
    ["data_version_at", dataVersionAt],
    ["query", query],
    ["licence", licence],
    ["cut", cut],
    ["citation", citation],
  ];
  return entries.filter((entry): entry is [string, string] => entry[1] !== null);
}

/** The metadata in one line. */
export function aboutLine(about: About): string {
  return aboutEntries(about)
    .map(([name, text]) => `${name}: ${text}`)
    .join(" | ");
}
