/** What the program and the threads of a bulk load tell each other. */
import type { AnyRecord, RecordKind } from "../../domain/records.js";

/** Whole lines of one file. */
export interface Block {
  /** Position among all blocks. */
  at: number;
  kind: RecordKind;
  bytes: Uint8Array;
  /** Refuses accepted statements with neither place nor quote. */
  located: boolean;
}

/** What has to be known of a block's records to prove them against all others. */
export interface Summary {
  rows: number;
  /** Hashes of the ids, two numbers each. */
  ids: Uint32Array;
  /** Characters of each record. */
  lengths: Float64Array;
  /** References of each record, by number, and all of them: kind of the target, and hash of its id; 0: nobody. */
  references: { counts: Uint32Array; targets: Uint8Array; hashes: Uint32Array };
  /** Length of each document, or where a statement ends in its document; -1: not stated. */
  extents: Float64Array;
  /** 1 for a statement that says who issued a document. */
  issuing: Uint8Array;
  /** Records that are proved against each other as a whole. */
  kept: AnyRecord[];
  /** Accepted statements of which the document alone is known. */
  documentOnly: number;
}

/** Numbers and data versions for the records of a block. */
export interface Placement {
  at: number;
  /** Number of the first record; the others follow it. */
  base: number;
  /** Numbers of the records that each record refers to, one after another; -1: nobody. */
  ends: Int32Array;
  /** Place of a statement's subject among the issuers of its document; -1: none. Null: the block has none. */
  orders: Int32Array | null;
  parts: Part[];
}

/** Records up to `end`, of one data version. */
export interface Part {
  end: number;
  version: number;
  /** Number of the version's node, where the version ends here. */
  node: number | null;
}

export interface Written {
  /** Sums of the content hash, by part. */
  sums: Uint16Array<ArrayBuffer>[];
  /** Keys of the records, by part, as a list in a cell. */
  changes: string[];
}

/** Files of one thread, and by kind the types of the columns that had a value. */
export interface Files {
  names: string[];
  types: Partial<Record<RecordKind, Record<string, string>>>;
  bytes: number;
  longestRow: number;
  relationships: number;
}

/** Calls of a thread, in the order in which they come. */
export interface Calls {
  read: { given: Block; result: Summary | null };
  write: { given: Placement; result: Written };
  closeClaims: { given: null; result: null };
  joinClaims: { given: { group: number; threads: number }; result: null };
  end: { given: null; result: Files };
}

export type Call = { [Name in keyof Calls]: { name: Name; given: Calls[Name]["given"] } }[keyof Calls];
