/** The metadata of a network file as name–text pairs. */
import type { About } from "./network-file.js";

/** In a fixed order, without absent values. Number and time of the data version differ between machines, so they are left out. */
export function aboutEntries(about: About): [name: string, text: string][] {
  const { title, contentHash, query, licence, cut, citation } = about;
  const entries: [string, string | null][] = [
    ["title", title],
    ["content_hash", contentHash],
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
