/** Writes the reverse of a data version, where nothing later stands on it. */
import { recordKey, sameRecord, type RecordChange } from "../../domain/history.js";
import type { AnyRecord, InterchangeRecords, RecordKind, StatementRecord } from "../../domain/records.js";
import { quoted, UserError } from "../../errors.js";
import type { Transaction } from "../../store/graph.js";
import { readChangesOf, readVersion } from "../../store/version-repository.js";
import { requireAccess } from "../access.js";
import { lastChange, readHistories, stateIn, type RecordHistory } from "../data/record-states.js";
import type { Draft } from "./commit.js";
import type { Writer, WriteRequest, Written } from "./writer.js";

const TIMEOUT_MS = 300_000;
const MOST_LISTED = 20;

/**
 * Every record that the version changed returns to the state before it, in a new version.
 * @throws UserError FORBIDDEN, DATA_VERSION_NOT_FOUND, VERSION_CONFLICT when one of them was changed since, and
 *   RECORD_IN_USE when other records refer to one that would go
 */
export function undoVersion(writer: Writer, number: number, request: WriteRequest): Promise<Written> {
  const write = { ...request, timeoutMs: TIMEOUT_MS };
  return writer.write("EDITOR", write, `Version ${number} undone`, async (_, transaction) => {
    const reversed = await reverseOf(transaction, number);
    const datasets = reversed.filter(
      ({ kind, before, after }) => kind === "datasets" && (before === null || after === null),
    );
    const isOwn = (await readVersion(transaction, number))?.by === writer.caller.name;
    // an editor may take back an import of their own, with the data set that it made
    if (datasets.some(({ after }) => after !== null || !isOwn)) requireAccess(writer.caller, "ADMIN");
    for (const { kind, before, after } of reversed) {
      if (kind === "statements")
        writer.requireSecondPerson(before as StatementRecord | null, after as StatementRecord | null);
    }
    return draftOf(reversed);
  });
}

/** The changes that lead back: `before` is the state that the version left, `after` the one that it found. */
async function reverseOf(transaction: Transaction, number: number): Promise<RecordChange[]> {
  const names = await readChangesOf(transaction, number);
  if (names === null) {
    throw new UserError(
      "DATA_VERSION_NOT_FOUND",
      `There is no data version ${number}; dataVersions lists all.`,
    );
  }
  const histories = await readHistories(transaction, names);
  const reversed = names.map(({ kind, id }) => {
    const history = histories.get(recordKey({ kind, id }))!;
    return { kind, id, before: stateIn(history, number), after: stateIn(history, number - 1), history };
  });
  requireUntouched(
    number,
    reversed.filter(({ before, history }) => !isSame(before, history.now?.record ?? null)),
  );
  return reversed;
}

function isSame(one: AnyRecord | null, other: AnyRecord | null): boolean {
  return one === null || other === null ? one === other : sameRecord(one, other);
}

function requireUntouched(
  number: number,
  later: readonly (RecordChange & { history: RecordHistory })[],
): void {
  const [first, ...more] = later;
  if (!first) return;
  const others = more.length > 0 ? `, and ${more.length} more records` : "";
  throw new UserError(
    "VERSION_CONFLICT",
    `Version ${number} cannot be undone: version ${lastChange(first.history)} changed ${quoted(first.id)} (${first.kind}) after it${others}. ` +
      "Undo the later versions first, or correct the records one by one; history(kind: …, id: …) shows the versions of each.",
    {
      changed: later
        .slice(0, MOST_LISTED)
        .map(({ kind, id, history }) => ({ kind, id, version: lastChange(history) })),
    },
  );
}

function draftOf(reversed: readonly RecordChange[]): Draft {
  const upserts: Partial<Record<RecordKind, AnyRecord[]>> = {};
  for (const { kind, after } of reversed) if (after !== null) (upserts[kind] ??= []).push(after);
  return {
    upserts: upserts as unknown as Partial<InterchangeRecords>,
    withdrawals: reversed.filter(({ after }) => after === null).map(({ kind, id }) => ({ kind, id })),
  };
}
