/** Validates changed records, together with those that they refer to, against the rules of the model. */
import type { RecordChange } from "../../domain/history.js";
import { findBreaches, needsOf } from "../../domain/integrity.js";
import {
  RECORD_KINDS,
  type AnyRecord,
  type InterchangeRecords,
  type RecordKind,
} from "../../domain/records.js";
import { UserError } from "../../errors.js";
import { blamed } from "./blame.js";
import type { Transaction } from "../../store/graph.js";
import { readRecordsById, statementIdsOfDocuments } from "../../store/record-lookups.js";
import { readRecords } from "../../store/record-repository.js";

type Lists = Record<RecordKind, Map<string, AnyRecord>>;

/** @throws UserError BAD_RECORD naming the record, its column and the rule */
export async function requireIntegrity(
  transaction: Transaction,
  changes: readonly RecordChange[],
): Promise<void> {
  const lists = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, new Map()])) as Lists;
  const withdrawn = new Set(
    changes.filter(({ after }) => after === null).map(({ kind, id }) => `${kind} ${id}`),
  );
  for (const { kind, id, after } of changes) if (after !== null) lists[kind].set(id, after);
  await addAffected(transaction, lists, changes, withdrawn);
  // Referenced records may refer to further ones, such as a document to its issuers.
  for (let added = -1; added !== 0;) added = await addReferenced(transaction, lists, withdrawn);
  const records = asRecords(lists);
  const [first, ...more] = blamed(findBreaches(records), records, changes);
  if (!first) return;
  const others = more.length > 0 ? ` (and ${more.length} more)` : "";
  const { kind, id, column, message, rule } = first;
  throw new UserError(
    "BAD_RECORD",
    `"${id}" (${kind}, column ${column}) ${message}${others}. Nothing was kept.`,
    {
      ...{ kind, id, column, rule },
    },
  );
}

/** Adds unchanged records that a change can make invalid: other successions, statements of a document. */
async function addAffected(
  transaction: Transaction,
  lists: Lists,
  changes: readonly RecordChange[],
  withdrawn: ReadonlySet<string>,
): Promise<void> {
  if (lists.successions.size > 0 || changes.some(movesLife)) {
    const { successions } = await readRecords(transaction, "successions");
    for (const one of successions) addOnce(lists, "successions", one as unknown as AnyRecord, withdrawn);
  }
  const bodies = await readRecordsById(transaction, "merges", [...lists.bodies.keys()]);
  for (const { record } of bodies.values()) addOnce(lists, "merges", record, withdrawn);
  const changedDocuments = changes.filter(
    ({ kind, before, after }) => kind === "documents" && before && after,
  );
  const ids = await statementIdsOfDocuments(
    transaction,
    changedDocuments.map(({ id }) => id),
  );
  for (const { record } of (await readRecordsById(transaction, "statements", ids)).values()) {
    addOnce(lists, "statements", record, withdrawn);
  }
}

/** Whether a body begins or ends on another date than before. */
function movesLife({ kind, before, after }: RecordChange): boolean {
  if (kind !== "bodies" || before === null || after === null) return false;
  return (["establishedOn", "abolishedOn"] as const).some((column) => before[column] !== after[column]);
}

async function addReferenced(
  transaction: Transaction,
  lists: Lists,
  withdrawn: ReadonlySet<string>,
): Promise<number> {
  let added = 0;
  const missing = needsOf(asRecords(lists)).filter(({ target, wanted }) => !lists[target].has(wanted));
  for (const kind of RECORD_KINDS) {
    const ids = new Set(missing.filter(({ target }) => target === kind).map(({ wanted }) => wanted));
    const found = await readRecordsById(transaction, kind, [...ids]);
    for (const { record } of found.values()) if (addOnce(lists, kind, record, withdrawn)) added++;
  }
  return added;
}

function addOnce(lists: Lists, kind: RecordKind, record: AnyRecord, withdrawn: ReadonlySet<string>): boolean {
  if (lists[kind].has(record.id) || withdrawn.has(`${kind} ${record.id}`)) return false;
  lists[kind].set(record.id, record);
  return true;
}

function asRecords(lists: Lists): InterchangeRecords {
  const entries = RECORD_KINDS.map((kind) => [kind, [...lists[kind].values()]] as const);
  return Object.fromEntries(entries) as unknown as InterchangeRecords;
}
