/** Restores a backup into an empty database, and proves that what is stored there is what was saved. */
import type { CurrentCollaboration } from "../data/current-collaboration.js";
import { checkGraph } from "../data/check.js";
import type { CheckedHistory } from "../importing/check-history.js";
import { importHistory, type HistoryReport } from "../importing/import-history.js";
import { readCitations } from "../../exchange/interchange/citation-lines.js";
import { UserError } from "../../errors.js";
import type { Graph } from "../../store/graph.js";
import type { Progress } from "../progress.js";
import type { Backup } from "./open-backup.js";
import { restoreTexts } from "./texts-file.js";

export interface RestoreReport extends HistoryReport {
  texts: number;
  /** Of the last version, which the stored records have. */
  contentHash: string;
  /** Citations that are answered as they were cited. */
  verified: number;
  /** The others, each with the state of its verification. */
  unverified: { id: string; state: string }[];
  /** Rules of `check` that the restored data break, as they did when they were saved. */
  broken: string[];
}

/** Answers a citation again. @returns its state: IDENTICAL, or why it is not */
export type VerifyCitation = (id: string) => Promise<string>;

const CITATIONS_PER_REPORT = 100;

/**
 * Continues a restoration of the same backup that was interrupted.
 * @param checked what checkBackup found in the backup
 * @throws UserError BAD_TARGET when the database is not empty; INVARIANT_BROKEN when the stored records do not have the content hash of the backup
 */
export async function restoreBackup(
  { graph, current }: { graph: Graph; current: CurrentCollaboration },
  { backup, checked }: { backup: Backup; checked: CheckedHistory },
  textsFolder: string,
  verify: VerifyCitation,
  progress: Progress,
): Promise<RestoreReport> {
  const report = await importHistory(graph, { files: [] }, backup.history, { checked }, progress);
  const texts = await restoreTexts(backup.texts, textsFolder);
  progress("Checking what is stored now");
  const broken = await brokenRules(graph, textsFolder, backup.manifest.contentHash);
  await current.refresh();
  const citations = await verifyAll(backup, verify, progress);
  return { ...report, texts, contentHash: backup.manifest.contentHash, broken, ...citations };
}

/** @throws UserError INVARIANT_BROKEN */
async function brokenRules(graph: Graph, textsFolder: string, contentHash: string): Promise<string[]> {
  const { rules, version } = await checkGraph(graph, textsFolder);
  if (version.contentHash !== contentHash)
    throw new UserError(
      "INVARIANT_BROKEN",
      `The restored data have the content hash ${version.contentHash} instead of ${contentHash}. Restore the backup again into a new data directory.`,
    );
  return rules.flatMap(({ rule, state }) => (state === "BROKEN" ? [rule] : []));
}

async function verifyAll(
  { history }: Backup,
  verify: VerifyCitation,
  progress: Progress,
): Promise<Pick<RestoreReport, "verified" | "unverified">> {
  const unverified: RestoreReport["unverified"] = [];
  let done = 0;
  for await (const { id } of readCitations(history.citations.open())) {
    const state = await verify(id);
    if (state !== "IDENTICAL") unverified.push({ id, state });
    if (++done % CITATIONS_PER_REPORT === 0) progress(`${done} citations verified`);
  }
  return { verified: done - unverified.length, unverified };
}
