/** Fills an empty graph with the built-in data. */
import path from "node:path";
import { contentHash } from "../domain/content-hash.js";
import { findBreaches } from "../domain/integrity.js";
import { refused, type ReadRecords } from "../exchange/interchange/read-records.js";
import { PACKAGE_ROOT } from "../package-root.js";
import type { Graph } from "../store/graph.js";
import { RecordRepository } from "../store/record-repository.js";
import { VersionRepository, type StoredVersion } from "../store/version-repository.js";
import { readFolders } from "./read-folders.js";

export const BUILT_IN_SETS = ["authority", "egov-speech-2014"].map((set) =>
  path.join(PACKAGE_ROOT, "seed", set),
);
const SEED_TIMEOUT_MS = 120_000;

export interface SeedReport {
  /** The version made; null when the graph had data and was left as it was. */
  made: StoredVersion | null;
  current: StoredVersion;
}

/**
 * Loads the folders when the graph has no data version yet, all or nothing.
 * @throws UserError BAD_SEED naming file, line, column and reason
 */
export async function seedWhenEmpty(
  graph: Graph,
  folders: readonly string[] = BUILT_IN_SETS,
): Promise<SeedReport> {
  const versions = new VersionRepository(graph);
  const present = await versions.current();
  if (present) return { made: null, current: present };
  const read = await readFolders(folders);
  refuseBreaches(read);
  const { records } = read;
  const version: StoredVersion = {
    id: "1",
    number: 1,
    at: new Date().toISOString(),
    by: "xietong",
    reason: `Built-in data: ${folders.map((folder) => path.basename(folder)).join(", ")}`,
    contentHash: contentHash(records),
  };
  try {
    await graph.write(async (transaction) => {
      await versions.add(transaction, version);
      await new RecordRepository(graph).write(transaction, records, version.number);
    }, SEED_TIMEOUT_MS);
  } catch (error) {
    // another program may have loaded the same empty database meanwhile
    const current = await versions.current();
    if (current) return { made: null, current };
    throw error;
  }
  return { made: version, current: version };
}

function refuseBreaches({ records, placeOf }: ReadRecords): void {
  const [first, ...more] = findBreaches(records);
  if (!first) return;
  const others = more.length > 0 ? ` (and ${more.length} more breaches)` : "";
  const place = placeOf(first.kind, first.id) ?? { file: first.kind, line: 0 };
  throw refused(place, first.column, `"${first.id}" ${first.message}${others}`);
}
