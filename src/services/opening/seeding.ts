/** Loads the built-in data into an empty graph. */
import path from "node:path";
import type { DataVersion } from "../../domain/history.js";
import { quoted, UserError } from "../../errors.js";
import { PACKAGE_ROOT } from "../../package-root.js";
import type { Graph } from "../../store/graph.js";
import { readCurrentVersion, VersionRepository } from "../../store/version-repository.js";
import { importFiles, type ImportReport } from "../importing/import.js";
import { readSoundRecords } from "../importing/read-sound-records.js";
import { filesOfFolder } from "../files/open-source.js";
import { inOrder } from "../files/source-files.js";
import type { Progress } from "../progress.js";
import { commit } from "../writing/commit.js";

export const BUILT_IN_SETS = ["authority", "egov-speech-2014"].map((set) =>
  path.join(PACKAGE_ROOT, "seed", set),
);
/** Additional built-in data sets, loaded on request. */
export const FURTHER_SETS = ["policy-documents", "state-council-reports"] as const;

export interface SeedReport {
  /** The data version created; null when the graph had data and was left unchanged. */
  made: DataVersion | null;
  current: DataVersion;
}

/**
 * Loads the folders, in one transaction, when the graph has no data version yet.
 * @throws UserError BAD_SEED naming file, line, column and reason
 */
export async function seedWhenEmpty(
  graph: Graph,
  folders: readonly string[] = BUILT_IN_SETS,
): Promise<SeedReport> {
  const present = await new VersionRepository(graph).current();
  if (present) return { made: null, current: present };
  const files = await Promise.all(folders.map(filesOfFolder));
  const records = await readSoundRecords(inOrder(files.flat()));
  const reason = `Built-in data: ${folders.map((folder) => path.basename(folder)).join(", ")}`;
  const writing = { by: "xietong", reason, validated: true };
  const { version, changes } = await commit(graph.unhurried(), writing, async (transaction) => {
    // Another process may have seeded the same empty database meanwhile.
    const current = await readCurrentVersion(transaction);
    return { upserts: current ? {} : records, withdrawals: [] };
  });
  return { made: changes.length > 0 ? version : null, current: version! };
}

/** Imports an additional built-in set; a second time it changes nothing. */
export async function seedFurther(graph: Graph, set: string, progress: Progress): Promise<ImportReport> {
  if (!(FURTHER_SETS as readonly string[]).includes(set)) {
    throw new UserError(
      "BAD_SOURCE",
      `There is no built-in set ${quoted(set)}. There is: ${FURTHER_SETS.join(", ")}.`,
    );
  }
  return importSet(graph, set, progress);
}

/**
 * Loads a set of `builtInSets`; into an empty database together with the authority. A second time it changes nothing.
 * @throws UserError BAD_SEED where the database lacks what the set refers to
 */
export async function loadBuiltInSet(graph: Graph, set: string): Promise<void> {
  const folder = path.join(PACKAGE_ROOT, "seed", set);
  const { made } = await seedWhenEmpty(graph, [BUILT_IN_SETS[0]!, folder]);
  if (made === null) await importSet(graph, set, () => undefined);
}

async function importSet(graph: Graph, set: string, progress: Progress): Promise<ImportReport> {
  const files = await filesOfFolder(path.join(PACKAGE_ROOT, "seed", set));
  return importFiles(graph, files, { by: "xietong", reason: `Built-in data: ${set}` }, progress);
}
