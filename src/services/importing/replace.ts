/** Makes the database hold exactly the records of a source, as one data version. */
import { contentHash } from "../../domain/content-hash.js";
import { RECORD_KINDS, type AnyRecord, type InterchangeRecords } from "../../domain/records.js";
import { UserError } from "../../errors.js";
import type { Graph, Transaction } from "../../store/graph.js";
import { readRecords } from "../../store/record-repository.js";
import type { RecordName } from "../../domain/history.js";
import type { Source } from "../files/source-files.js";
import { commit } from "../writing/commit.js";
import { countChanges, type ImportReport } from "./import.js";
import { readSoundRecords } from "./read-sound-records.js";

export interface ReplaceOptions {
  by: string;
  reason: string;
  /** Reports what would change and writes nothing. */
  dryRun?: boolean;
}

export interface ReplaceReport extends ImportReport {
  /** Records that the source does not hold. */
  withdrawn: readonly RecordName[];
}

/**
 * @param beforeWriting told which records go, before anything is written
 * @throws UserError BAD_SEED; BAD_SOURCE when the records do not have the content hash that the source states
 */
export async function replaceAll(
  graph: Graph,
  { files, statedHash }: Pick<Source, "files" | "statedHash">,
  { by, reason, dryRun = false }: ReplaceOptions,
  beforeWriting: (withdrawn: readonly RecordName[]) => void,
): Promise<ReplaceReport> {
  const records = await readSoundRecords(files);
  requireHash(records, statedHash);
  let withdrawn: RecordName[] = [];
  const writing = { by, reason, dryRun, validated: true };
  const { version, changes } = await commit(graph.unhurried(), writing, async (transaction) => {
    withdrawn = await storedBeyond(transaction, records);
    beforeWriting(withdrawn);
    return { upserts: records, withdrawals: withdrawn };
  });
  const given = RECORD_KINDS.flatMap((kind) => records[kind].map(({ id }) => ({ kind, id })));
  const isWritten = changes.length > 0 && version !== null && !dryRun;
  return {
    ...{ dryRun, refused: 0, refusals: [], withdrawn },
    counts: countChanges(given, changes),
    versions: isWritten ? { first: version, last: version } : null,
  };
}

function requireHash(records: InterchangeRecords, stated: string | null): void {
  const { digest } = contentHash(records);
  if (stated === null || stated === digest) return;
  throw new UserError(
    "BAD_SOURCE",
    `The records have the content hash ${digest}, but datapackage.json states ${stated}: they were changed after the export, or some are missing. ` +
      "Nothing was written. To take them as they are, remove contentHash from datapackage.json.",
    { stated, found: digest },
  );
}

/** Stored records that are not among the given ones. */
async function storedBeyond(transaction: Transaction, records: InterchangeRecords): Promise<RecordName[]> {
  const names: RecordName[] = [];
  for (const kind of RECORD_KINDS) {
    const given = new Set(records[kind].map(({ id }) => id));
    const stored = (await readRecords(transaction, kind))[kind] as unknown as AnyRecord[];
    for (const { id } of stored) if (!given.has(id)) names.push({ kind, id });
  }
  return names;
}
