/** Idempotency keys: a repeated write with the same key and input answers with the result of the first. */
import { createHash } from "node:crypto";
import { recordKey, type DataVersion, type RecordChange } from "../../domain/history.js";
import { textProblem } from "../../domain/text.js";
import { quoted, UserError } from "../../errors.js";
import type { Transaction } from "../../store/graph.js";
import { addReceipt, readReceipt } from "../../store/receipt-repository.js";
import { readChangesOf, readVersion } from "../../store/version-repository.js";
import { readHistories, stateIn } from "../data/record-states.js";

const LONGEST_KEY = 200;

/** What a write did. */
export interface Committed {
  /** The current version after the write; the previous one when nothing changed. */
  version: DataVersion | null;
  changes: RecordChange[];
}

/** What makes two requests the same write. */
export interface IdempotencyKey {
  /** Chosen by the caller, and its own: another caller's key of the same name is another key. */
  key: string;
  /** Hash of what is asked for. */
  input: string;
}

/** @throws UserError BAD_FILTER */
export function requireKey(key: string): void {
  if (key.trim() !== "" && key.length <= LONGEST_KEY && textProblem(key) === null) return;
  throw new UserError(
    "BAD_FILTER",
    `idempotencyKey cannot be used as given. Take 1 to ${LONGEST_KEY} visible characters, such as a UUID.`,
    { argument: "idempotencyKey" },
  );
}

/** What the write with this key did; null when there was none. @throws UserError IDEMPOTENCY_KEY_REUSED */
export async function earlierResult(
  transaction: Transaction,
  by: string,
  { key, input }: IdempotencyKey,
): Promise<Committed | null> {
  const receipt = await readReceipt(transaction, receiptId(by, key));
  if (receipt === null) return null;
  const { version: number, changed } = receipt;
  if (receipt.input !== input) throw reused(key, number);
  const version = await readVersion(transaction, number);
  const names = changed ? ((await readChangesOf(transaction, number)) ?? []) : [];
  const histories = await readHistories(transaction, names);
  const changes = names.map((name) => {
    const history = histories.get(recordKey(name))!;
    return { ...name, before: stateIn(history, number - 1), after: stateIn(history, number) };
  });
  return { version, changes };
}

export async function keepReceipt(
  transaction: Transaction,
  by: string,
  { key, input }: IdempotencyKey,
  { version, changes }: Committed,
): Promise<void> {
  const receipt = { input, version: version?.number ?? 0, changed: changes.length > 0 };
  await addReceipt(transaction, receiptId(by, key), receipt);
}

function receiptId(by: string, key: string): string {
  return createHash("sha256")
    .update(JSON.stringify([by, key]))
    .digest("hex");
}

function reused(key: string, version: number): UserError {
  return new UserError(
    "IDEMPOTENCY_KEY_REUSED",
    `The idempotency key ${quoted(key)} belongs to another write, after which the data version was ${version}. Take a new key for each write, and the same key only to repeat it unchanged. Nothing was kept.`,
    { version },
  );
}
