/** One hash for the whole content of a data version, the same on every machine that holds the same records. */
import { createHash } from "node:crypto";
import { RECORD_KINDS, type InterchangeRecords } from "./records.js";

/**
 * SHA-256 over one line a record: its kind, a tab, and its JSON with sorted keys; lines in order of their bytes.
 * @returns 64 hexadecimal digits
 */
export function contentHash(records: InterchangeRecords): string {
  const lines = RECORD_KINDS.flatMap((kind) =>
    records[kind].map((record) => `${kind}\t${canonicalJson(record)}`),
  );
  const hash = createHash("sha256");
  for (const line of lines.sort()) hash.update(line).update("\n");
  return hash.digest("hex");
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
