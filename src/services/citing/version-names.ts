/**
 * Keys, cursors and addresses of files name the data version that they belong to, so that no client mixes two. When
 * answers on two versions are compared, these names would make everything differ.
 */

/** What a question on a data version is called (paging.ts), in front of keys: no id of a record mixes cases. */
const FINGERPRINT = /^(?=[\w-]*[A-Z])(?=[\w-]*[a-z\d])[\w-]{12}:/;

const POINTERS: ReadonlySet<string> = new Set(["cursor", "startCursor", "endCursor", "exportUrl"]);

/** The same answer, its keys, cursors and addresses without the version. */
export function withoutVersionNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutVersionNames);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, field(name, one)]));
}

function field(name: string, value: unknown): unknown {
  if (typeof value !== "string") return withoutVersionNames(value);
  if (POINTERS.has(name)) return "";
  return name === "key" ? value.replace(FINGERPRINT, "") : value;
}
