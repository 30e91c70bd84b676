/** The single write path: applies a draft in one transaction and creates the next data version. */
import { ContentHash, contentHash } from "../../domain/content-hash.js";
import { recordKey, sameRecord, type DataVersion } from "../../domain/history.js";
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
import {
  addVersion,
  readCurrentVersion,
  readVersion,
  takeHead,
  type Head,
} from "../../store/version-repository.js";
import { requireWords } from "../text-fit.js";
import { earlierResult, keepReceipt, type Committed, type IdempotencyKey } from "./receipts.js";
import { withoutUnstatedIssuers } from "./unstated-issuers.js";
import { requireIntegrity } from "./integrity-of-changes.js";
import { requireUnused } from "./unused.js";

/** Records to add or replace, and records to withdraw. */
export interface Draft {
  upserts: Partial<InterchangeRecords>;
  withdrawals: readonly { kind: RecordKind; id: string }[];
  /** What else has to be kept before the records are. */
  beforehand?: () => Promise<void>;
  /** By the key of a record: the data version in which the caller read it, where that is not `expectedVersion`. */
  readIn?: ReadonlyMap<string, number>;
}

export interface Writing {
  by: string;
  reason: string;
  /** The data version the draft is based on: the write is refused if a record of the draft has changed since. */
  expectedVersion?: number | null;
  /** The records were validated before, together with all that they refer to. */
  validated?: boolean;
  timeoutMs?: number;
  /** Reports what would change and writes nothing. */
  dryRun?: boolean;
  /** A repeated write with the same key answers with the result of the first. */
  idempotency?: IdempotencyKey | null;
}

/**
 * Atomic. Records that already equal the draft are not changes, and without changes no version is created.
 * @param makeDraft may read through the transaction, which excludes concurrent writes
 * @throws UserError VERSION_CONFLICT, BAD_RECORD, RECORD_IN_USE, IDEMPOTENCY_KEY_REUSED, and what makeDraft throws
 */
export async function commit(graph: Graph, writing: Writing, makeDraft: MakeDraft): Promise<Committed> {
  if (writing.dryRun) {
    return graph.read(async (transaction) => {
      const { changes } = await changesIn(transaction, writing, makeDraft);
      return { version: await readCurrentVersion(transaction), changes };
    }, writing.timeoutMs);
  }
  const { by, idempotency, timeoutMs } = writing;
  let tried: Committed | null = null;
  try {
    return await graph.write(async (transaction) => {
      const head = await takeHead(transaction);
      // the driver repeats the work when it did not hear of the commit
      if (tried && (await isKept(transaction, tried))) return tried;
      const earlier = idempotency ? await earlierResult(transaction, by, idempotency) : null;
      if (earlier) return earlier;
      tried = await written(transaction, head, writing, makeDraft);
      if (idempotency) await keepReceipt(transaction, by, idempotency, tried);
      return tried;
    }, timeoutMs);
  } catch (error) {
    throw tried !== null && isUnheard(error) ? unknownOutcome(error) : error;
  }
}

type MakeDraft = (transaction: Transaction) => Promise<Draft> | Draft;

async function changesIn(
  transaction: Transaction,
  writing: Writing,
  makeDraft: MakeDraft,
): Promise<{ changes: StoredChange[]; beforehand: Draft["beforehand"] }> {
  const draft = await makeDraft(transaction);
  requireWords("by", writing.by, "LINE");
  requireWords("reason", writing.reason, "LINES");
  const drafted = await changesOf(transaction, draft);
  const changes = await withoutUnstatedIssuers(transaction, drafted);
  requireUnchanged(changes, writing.expectedVersion ?? null, draft.readIn);
  if (changes.length > 0 && !writing.validated) {
    await requireUnused(transaction, changes);
    await requireIntegrity(transaction, changes);
  }
  return { changes, beforehand: draft.beforehand };
}

async function written(
  transaction: Transaction,
  head: Head,
  writing: Writing,
  makeDraft: MakeDraft,
): Promise<Committed> {
  const { changes, beforehand } = await changesIn(transaction, writing, makeDraft);
  await beforehand?.();
  if (changes.length === 0) return { version: await readCurrentVersion(transaction), changes };
  return { version: await write(transaction, head, changes, writing), changes };
}

/** Whether an attempt whose commit was not acknowledged was committed after all. */
async function isKept(transaction: Transaction, { version, changes }: Committed): Promise<boolean> {
  if (version === null || changes.length === 0) return false;
  const stored = await readVersion(transaction, version.number);
  return stored?.at === version.at && stored.by === version.by && stored.contentHash === version.contentHash;
}

function isUnheard(error: unknown): error is UserError {
  return error instanceof UserError && error.code === "DATABASE_UNAVAILABLE";
}

function unknownOutcome(cause: UserError): UserError {
  return new UserError(
    "DATABASE_UNAVAILABLE",
    "The database could not be reached while it was writing, so it is not known whether the write was kept. Repeat it with the same idempotencyKey, or look in dataChanges first.",
    {},
    { cause },
  );
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
  // Computed while the database works.
  for (const change of changes) hash.apply(change);
  await written;
  const version = { id: String(number), number, at: new Date().toISOString(), by, reason };
  const hashed = { ...version, contentHash: hash.digest };
  await addVersion(transaction, hashed, hash.state, changes.map(recordKey));
  return hashed;
}

async function hashBefore(transaction: Transaction, { number, hashState }: Head): Promise<ContentHash> {
  if (hashState !== null || number === 0) return new ContentHash(hashState);
  return contentHash(await readRecords(transaction, ...RECORD_KINDS));
}

/** The difference between the draft and the stored records. */
async function changesOf(transaction: Transaction, draft: Draft): Promise<StoredChange[]> {
  const changes: StoredChange[] = [];
  for (const kind of RECORD_KINDS) {
    const target = new Map<string, AnyRecord | null>();
    for (const withdrawal of draft.withdrawals) if (withdrawal.kind === kind) target.set(withdrawal.id, null);
    for (const record of draft.upserts[kind] ?? []) target.set(record.id, record as unknown as AnyRecord);
    const stored = await readRecordsById(transaction, kind, [...target.keys()]);
    for (const [id, after] of target) {
      const { record: before = null, addedIn = null } = stored.get(id) ?? {};
      if (before === after || (before && after && sameRecord(before, after))) continue;
      changes.push({ kind, id, before, after, addedIn });
    }
  }
  return changes;
}

function requireUnchanged(
  changes: readonly StoredChange[],
  expected: number | null,
  readIn: Draft["readIn"] = new Map(),
): void {
  const readOf = (change: StoredChange): number | null => readIn.get(recordKey(change)) ?? expected;
  const later = changes.filter(
    (change) => (change.addedIn ?? 0) > (readOf(change) ?? Number.POSITIVE_INFINITY),
  );
  const [first] = later;
  if (!first) return;
  const read = readOf(first)!;
  throw new UserError(
    "VERSION_CONFLICT",
    `"${first.id}" (${first.kind}) was changed in version ${first.addedIn}, after version ${read} that this write was made on` +
      `${later.length > 1 ? `, and ${later.length - 1} more with it` : ""}. ` +
      `Read it again with dataChanges(since: ${read}), then write on the newer version.`,
    { changed: later.slice(0, 20).map(({ kind, id, addedIn }) => ({ kind, id, version: addedIn })) },
  );
}
