/** The one way to change the data: what a draft asks for, in one transaction, as the next data version. */
import { ContentHash, contentHash } from "../../domain/content-hash.js";
import { recordKey, sameRecord, type DataVersion, type RecordChange } from "../../domain/history.js";
import {
  RECORD_KINDS,
  type AnyRecord,
  type InterchangeRecords,
  type RecordKind,
} from "../../domain/records.js";
import { UserError } from "../../errors.js";
import type { Graph, Transaction } from "../../store/graph.js";
import { readRecordsById } from "../../store/record-lookups.js";
import { readRecords } from "../../store/record-repository.js";
import { writeChanges, type StoredChange } from "../../store/record-writes.js";
import { addVersion, readCurrentVersion, takeHead, type Head } from "../../store/version-repository.js";
import { requireIntegrity } from "./integrity-of-changes.js";

/** Records as they shall be, and records that shall go. */
export interface Draft {
  upserts: Partial<InterchangeRecords>;
  withdrawals: readonly { kind: RecordKind; id: string }[];
}

export interface Writing {
  by: string;
  reason: string;
  /** The version that the writer has seen: a record of the draft that changed since is refused. */
  expectedVersion?: number | null;
  /** The records have been proved beforehand, together with all that they name. */
  proved?: boolean;
  timeoutMs?: number;
  /** Says what would change and keeps nothing. */
  dryRun?: boolean;
}

export interface Committed {
  /** In force after the write; the one before when nothing changed. */
  version: DataVersion | null;
  changes: RecordChange[];
}

/**
 * Everything or nothing; records that are as the draft wants them already are no change, and no change no version.
 * @param makeDraft reads what it needs through the transaction, which no other write can come between
 * @throws UserError VERSION_CONFLICT, BAD_RECORD, RECORD_IN_USE, and what makeDraft throws
 */
export function commit(
  graph: Graph,
  writing: Writing,
  makeDraft: (transaction: Transaction) => Promise<Draft> | Draft,
): Promise<Committed> {
  return graph.write(async (transaction) => {
    const head = await takeHead(transaction);
    const changes = await changesOf(transaction, await makeDraft(transaction));
    requireUnchanged(changes, writing.expectedVersion ?? null);
    if (changes.length === 0) return { version: await readCurrentVersion(transaction), changes };
    if (!writing.proved) await requireIntegrity(transaction, changes);
    if (writing.dryRun) return { version: await readCurrentVersion(transaction), changes };
    return { version: await write(transaction, head, changes, writing), changes };
  }, writing.timeoutMs);
}

async function write(
  transaction: Transaction,
  head: Head,
  changes: readonly StoredChange[],
  { by, reason }: Writing,
): Promise<DataVersion> {
  const number = head.number + 1;
  const hash = await hashBefore(transaction, head);
  const written = writeChanges(transaction, changes, number);
  // while the database is at work
  for (const { kind, before, after } of changes) {
    if (before !== null) hash.remove(kind, before);
    if (after !== null) hash.add(kind, after);
  }
  await written;
  const made = { id: String(number), number, at: new Date().toISOString(), by, reason };
  const version = { ...made, contentHash: hash.digest };
  await addVersion(transaction, version, hash.state, changes.map(recordKey));
  return version;
}

async function hashBefore(transaction: Transaction, { number, hashState }: Head): Promise<ContentHash> {
  if (hashState !== null || number === 0) return new ContentHash(hashState);
  return contentHash(await readRecords(transaction, ...RECORD_KINDS));
}

/** What the draft changes in what is there. */
async function changesOf(transaction: Transaction, draft: Draft): Promise<StoredChange[]> {
  const changes: StoredChange[] = [];
  for (const kind of RECORD_KINDS) {
    const wanted = new Map<string, AnyRecord | null>();
    for (const one of draft.withdrawals) if (one.kind === kind) wanted.set(one.id, null);
    for (const one of draft.upserts[kind] ?? []) wanted.set(one.id, one as unknown as AnyRecord);
    const stored = await readRecordsById(transaction, kind, [...wanted.keys()]);
    for (const [id, after] of wanted) {
      const { record: before = null, addedIn = null } = stored.get(id) ?? {};
      if (before === after || (before && after && sameRecord(before, after))) continue;
      changes.push({ kind, id, before, after, addedIn });
    }
  }
  return changes;
}

function requireUnchanged(changes: readonly StoredChange[], expected: number | null): void {
  if (expected === null) return;
  const later = changes.filter(({ addedIn }) => addedIn !== null && addedIn > expected);
  const [first] = later;
  if (!first) return;
  throw new UserError(
    "VERSION_CONFLICT",
    `"${first.id}" (${first.kind}) was changed in version ${first.addedIn}, after version ${expected} that this write was made on` +
      `${later.length > 1 ? `, and ${later.length - 1} more with it` : ""}. ` +
      `Read it again with dataChanges(since: ${expected}), then write on the newer version.`,
    { changed: later.slice(0, 20).map(({ kind, id, addedIn }) => ({ kind, id, version: addedIn })) },
  );
}
