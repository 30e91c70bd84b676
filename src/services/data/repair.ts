/** Repairs a content hash that is not that of the stored records, as text leaves behind that was changed on being stored. */
import { contentHash } from "../../domain/content-hash.js";
import type { DataVersion } from "../../domain/history.js";
import { RECORD_KINDS } from "../../domain/records.js";
import { UserError } from "../../errors.js";
import { LONG_READ_MS, type Graph } from "../../store/graph.js";
import { readRecords } from "../../store/record-repository.js";
import { addVersion, readCurrentVersion, takeHead } from "../../store/version-repository.js";

export interface Repair {
  /** The version whose content hash was not that of its records. */
  before: DataVersion;
  /** The version that states the right one; it changes no record. */
  made: DataVersion;
}

/** @returns null when the content hash is right @throws UserError INVARIANT_BROKEN when there is nothing to repair */
export function repairHash(graph: Graph, by: string): Promise<Repair | null> {
  return graph.write(async (transaction) => {
    const head = await takeHead(transaction);
    const before = await readCurrentVersion(transaction);
    if (!before)
      throw new UserError("INVARIANT_BROKEN", "The database holds no data version. Run `npx xietong seed`.");
    const hash = contentHash(await readRecords(transaction, ...RECORD_KINDS));
    if (hash.digest === before.contentHash && hash.state === head.hashState) return null;
    const number = before.number + 1;
    const reason = `Repair: the content hash of version ${before.number} was not that of the stored records`;
    const made = {
      ...{ id: String(number), number, at: new Date().toISOString(), by, reason },
      contentHash: hash.digest,
    };
    await addVersion(transaction, made, hash.state, []);
    return { before, made };
  }, LONG_READ_MS);
}
