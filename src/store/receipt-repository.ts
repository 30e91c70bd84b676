/** Receipts of writes with an idempotency key. They are no records of the data. */
import neo4j from "neo4j-driver";
import type { Transaction } from "./graph.js";

export interface Receipt {
  /** Hash of what was asked for. */
  input: string;
  /** Number of the current version after the write. */
  version: number;
  /** Whether the write made that version. */
  changed: boolean;
}

export async function readReceipt(transaction: Transaction, id: string): Promise<Receipt | null> {
  const [receipt] = await transaction.run<Receipt>("read/receipt", { id });
  return receipt ?? null;
}

export async function addReceipt(transaction: Transaction, id: string, receipt: Receipt): Promise<void> {
  const at = new Date().toISOString();
  await transaction.run("write/receipt", { ...receipt, id, at, version: neo4j.int(receipt.version) });
}
