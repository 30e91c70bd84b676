/**
 * Keys, cursors and file URLs contain the data version that they belong to, so that no client mixes two. They must be
 * removed before answers on two versions are compared, or everything would differ.
 */

/** The fingerprint (paging.ts) that keys begin with. It mixes upper and lower case, which record ids do not. */
const FINGERPRINT = /^(?=[\w-]*[A-Z])(?=[\w-]*[a-z\d])[\w-]{12}:/;

const POINTERS: ReadonlySet<string> = new Set(["cursor", "startCursor", "endCursor", "exportUrl"]);

/** A copy of the answer with the data version removed from keys, cursors and URLs. */
export function withoutVersionNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutVersionNames);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, withoutVersion(name, member)]),
  );
}

function withoutVersion(name: string, value: unknown): unknown {
  if (typeof value !== "string") return withoutVersionNames(value);
  if (POINTERS.has(name)) return "";
  return name === "key" ? value.replace(FINGERPRINT, "") : value;
}
