/** Fills an empty graph with the built-in data. */
import path from "node:path";
import type { DataVersion } from "../domain/history.js";
import { findBreaches } from "../domain/integrity.js";
import { readRecords, type ReadRecords } from "../exchange/interchange/read-records.js";
import { refused } from "../exchange/interchange/refusal.js";
import { PACKAGE_ROOT } from "../package-root.js";
import type { Graph } from "../store/graph.js";
import { readCurrentVersion, VersionRepository } from "../store/version-repository.js";
import { filesOfFolder, inOrder } from "./open-source.js";
import { commit } from "./writing/commit.js";

export const BUILT_IN_SETS = ["authority", "egov-speech-2014"].map((set) =>
  path.join(PACKAGE_ROOT, "seed", set),
);
const SEED_TIMEOUT_MS = 120_000;

export interface SeedReport {
  /** The version made; null when the graph had data and was left as it was. */
  made: DataVersion | null;
  current: DataVersion;
}

/**
 * Loads the folders when the graph has no data version yet, all or nothing.
 * @throws UserError BAD_SEED naming file, line, column and reason
 */
export async function seedWhenEmpty(
  graph: Graph,
  folders: readonly string[] = BUILT_IN_SETS,
): Promise<SeedReport> {
  const present = await new VersionRepository(graph).current();
  if (present) return { made: null, current: present };
  const files = await Promise.all(folders.map(filesOfFolder));
  const read = await readRecords(inOrder(files.flat()));
  refuseBreaches(read);
  const reason = `Built-in data: ${folders.map((folder) => path.basename(folder)).join(", ")}`;
  const writing = { by: "xietong", reason, proved: true, timeoutMs: SEED_TIMEOUT_MS };
  const { version, changes } = await commit(graph, writing, async (transaction) => {
    // another program may have loaded the same empty database meanwhile
    const current = await readCurrentVersion(transaction);
    return { upserts: current ? {} : read.records, withdrawals: [] };
  });
  return { made: changes.length > 0 ? version : null, current: version! };
}

function refuseBreaches({ records, placeOf }: ReadRecords): void {
  const [first, ...more] = findBreaches(records);
  if (!first) return;
  const place = placeOf(first.kind, first.id) ?? { file: first.kind, line: 0 };
  throw refused(place, first.column, `"${first.id}" ${first.message}`, more.length);
}
