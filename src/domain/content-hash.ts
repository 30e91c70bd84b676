/**
 * Hash of the whole content of a data version: the same on every machine with the same records, and updated from only
 * the records that a write adds and removes (a homomorphic hash of a set).
 * @see Lewi, Kim, Maykov, Weis, Securing Update Propagation with Homomorphic Hashing (2019): LtHash16
 */
import { createHash } from "node:crypto";
import { RECORD_KINDS, type AnyRecord, type InterchangeRecords, type RecordKind } from "./records.js";

const LANES = 1_024;

interface RecordStates {
  kind: RecordKind;
  before: AnyRecord | null;
  after: AnyRecord | null;
}

/** Each record adds a vector of 1,024 numbers of 16 bits: SHAKE128 of its kind, a tab and its canonical JSON. */
export class ContentHash {
  private readonly sums: Uint16Array<ArrayBuffer>;

  /** @param state of an earlier hash to continue from; null for the hash of no records */
  constructor(state: string | null = null) {
    this.sums = state === null ? new Uint16Array(LANES) : lanesOf(Buffer.from(state, "base64")).slice();
  }

  add(kind: RecordKind, record: AnyRecord): void {
    this.addSums(recordLanes(kind, record));
  }

  /** Takes what another hash summed up. */
  addSums(lanes: Uint16Array): void {
    for (let lane = 0; lane < LANES; lane++) this.sums[lane]! += lanes[lane]!;
  }

  /** The sums so far, for `addSums` of another hash. */
  get summed(): Uint16Array<ArrayBuffer> {
    return this.sums.slice();
  }

  remove(kind: RecordKind, record: AnyRecord): void {
    const lanes = recordLanes(kind, record);
    for (let lane = 0; lane < LANES; lane++) this.sums[lane]! -= lanes[lane]!;
  }

  /** Takes what a write did to one record. */
  apply({ kind, before, after }: RecordStates): void {
    if (before !== null) this.remove(kind, before);
    if (after !== null) this.add(kind, after);
  }

  /** Base64 of the sums; the constructor continues from it. */
  get state(): string {
    return Buffer.from(this.sums.buffer).toString("base64");
  }

  /** SHA-256 of the sums. @returns 64 hexadecimal digits */
  get digest(): string {
    return createHash("sha256").update(new Uint8Array(this.sums.buffer)).digest("hex");
  }
}

/** The hash of all records. */
export function contentHash(records: InterchangeRecords): ContentHash {
  const hash = new ContentHash();
  for (const kind of RECORD_KINDS) {
    for (const record of records[kind]) hash.add(kind, record as unknown as AnyRecord);
  }
  return hash;
}

/** JSON with sorted keys and no white space: equal records give equal texts. */
export function canonicalJson(value: unknown): string {
  if (value === null) return "null";
  if (typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const entries = value as Readonly<Record<string, unknown>>;
  let text = "";
  for (const { key, label } of sortedKeys(entries)) text += label + canonicalJson(entries[key]);
  return text === "" ? "{}" : `{${text.slice(1)}}`;
}

interface SortedKey {
  key: string;
  /** As it stands in the text, with the comma before it. */
  label: string;
}

/** Of objects with the same keys in the same order, as the records of one kind have. */
const SORTED = new Map<string, readonly SortedKey[]>();
const MOST_SHAPES = 1_000;

function sortedKeys(entries: Readonly<Record<string, unknown>>): readonly SortedKey[] {
  const keys = Object.keys(entries);
  const shape = keys.join("\0");
  const known = SORTED.get(shape);
  if (known?.length === keys.length) return known;
  const sorted = keys.sort().map((key) => ({ key, label: `,${JSON.stringify(key)}:` }));
  if (SORTED.size >= MOST_SHAPES) SORTED.clear();
  SORTED.set(shape, sorted);
  return sorted;
}

function recordLanes(kind: RecordKind, record: AnyRecord): Uint16Array {
  const hash = createHash("shake128", { outputLength: 2 * LANES });
  return lanesOf(hash.update(`${kind}\t${canonicalJson(record)}`).digest());
}

const IS_LOW_BYTE_FIRST = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** The bytes as numbers of 16 bits, low byte first on every machine. */
function lanesOf(bytes: Buffer): Uint16Array<ArrayBuffer> {
  if (IS_LOW_BYTE_FIRST && bytes.byteOffset % 2 === 0)
    return new Uint16Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, LANES);
  const lanes = new Uint16Array(LANES);
  for (let lane = 0; lane < LANES; lane++) lanes[lane] = bytes[2 * lane]! | (bytes[2 * lane + 1]! << 8);
  return lanes;
}
