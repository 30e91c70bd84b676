/** Refuses to withdraw a record while others refer to it, and lists those. */
import { recordKey, type RecordChange, type RecordName } from "../../domain/history.js";
import { RECORD_KINDS } from "../../domain/records.js";
import { quoted, UserError } from "../../errors.js";
import type { Transaction } from "../../store/graph.js";
import { readDependents } from "../../store/record-lookups.js";
import { inOrder, namesOf } from "../data/record-questions.js";

const MOST_LISTED = 200;

/**
 * Records that the same write changes or withdraws do not count: the rules of the model are checked on them.
 * @throws UserError RECORD_IN_USE listing the records that refer to one that is withdrawn
 */
export async function requireUnused(
  transaction: Transaction,
  changes: readonly RecordChange[],
): Promise<void> {
  const changed = new Set(changes.map(recordKey));
  for (const kind of RECORD_KINDS) {
    const withdrawn = changes.filter((change) => change.kind === kind && change.after === null);
    const dependents = await readDependents(
      transaction,
      kind,
      withdrawn.map(({ id }) => id),
    );
    for (const { id } of withdrawn) {
      const names = dependents.filter(({ wanted }) => wanted === id).flatMap(namesOf);
      const users = inOrder(names.filter((name) => !changed.has(recordKey(name))));
      if (users.length > 0) throw inUse({ kind, id }, users);
    }
  }
}

function inUse({ kind, id }: RecordName, users: readonly RecordName[]): UserError {
  const [first, ...more] = users;
  const others = more.length > 0 ? ` and ${more.length} more` : "";
  return new UserError(
    "RECORD_IN_USE",
    `${quoted(id)} (${kind}) cannot be withdrawn while other records refer to it: ${quoted(first!.id)} (${first!.kind})${others}. ` +
      `dependents(kind: ${kind}, id: …) lists them; withdraw or change them first, or in the same request. Nothing was kept.`,
    { kind, id, total: users.length, usedBy: users.slice(0, MOST_LISTED) },
  );
}
