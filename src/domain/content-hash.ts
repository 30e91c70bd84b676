/**
 * Hash of the whole content of a data version: the same on every machine with the same records, and updated from only
 * the records that a write adds and removes (a homomorphic hash of a set).
 * @see Lewi, Kim, Maykov, Weis, Securing Update Propagation with Homomorphic Hashing (2019): LtHash16
 */
import { createHash, type BinaryToTextEncoding } from "node:crypto";
import { RECORD_KINDS, type AnyRecord, type InterchangeRecords, type RecordKind } from "./records.js";

const LANES = 1_024;
const OUTPUT = { outputLength: 2 * LANES };

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
    this.sums = state === null ? new Uint16Array(LANES) : lanesOf(Buffer.from(state, "base64"));
  }

  add(kind: RecordKind, record: AnyRecord): void {
    const lanes = recordLanes(kind, record);
    for (let lane = 0; lane < LANES; lane++) this.sums[lane]! += lanes.charCodeAt(lane);
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
    for (let lane = 0; lane < LANES; lane++) this.sums[lane]! -= lanes.charCodeAt(lane);
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
  if (typeof value === "string") return PLAIN.test(value) ? `"${value}"` : JSON.stringify(value);
  if (typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const entries = value as Readonly<Record<string, unknown>>;
  let text = "";
  for (const { key, label } of sortedKeys(entries)) text += label + canonicalJson(entries[key]);
  return text === "" ? "{}" : `{${text.slice(1)}}`;
}

/** Texts in which JSON escapes nothing; those with surrogates are left to JSON itself. */
const PLAIN = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

interface SortedKey {
  key: string;
  /** As it stands in the text, with the comma before it. */
  label: string;
}

interface Shape {
  keys: readonly string[];
  sorted: readonly SortedKey[];
}

/** Of objects with the same keys in the same order, as the records of one kind have. */
const SHAPES = new Map<string, Shape>();
const MOST_SHAPES = 1_000;
let last: Shape = { keys: [], sorted: [] };

function sortedKeys(entries: Readonly<Record<string, unknown>>): readonly SortedKey[] {
  const keys = Object.keys(entries);
  if (!hasKeys(last, keys)) last = shapeOf(keys);
  return last.sorted;
}

function shapeOf(keys: readonly string[]): Shape {
  const name = keys.join("\0");
  const known = SHAPES.get(name);
  if (known !== undefined && hasKeys(known, keys)) return known;
  const sorted = [...keys].sort().map((key) => ({ key, label: `,${JSON.stringify(key)}:` }));
  if (SHAPES.size >= MOST_SHAPES) SHAPES.clear();
  SHAPES.set(name, { keys, sorted });
  return { keys, sorted };
}

const hasKeys = (shape: Shape, keys: readonly string[]): boolean =>
  shape.keys.length === keys.length && keys.every((key, at) => key === shape.keys[at]);

/** Each character is one number, low byte first: a text is cheaper to make and to drop than a buffer. */
function recordLanes(kind: RecordKind, record: AnyRecord): string {
  const hash = createHash("shake128", OUTPUT);
  return hash.update(`${kind}\t${canonicalJson(record)}`).digest("utf16le" as BinaryToTextEncoding);
}

/** The bytes as numbers of 16 bits, low byte first on every machine. */
function lanesOf(bytes: Buffer): Uint16Array<ArrayBuffer> {
  const lanes = new Uint16Array(LANES);
  for (let lane = 0; lane < LANES; lane++) lanes[lane] = bytes[2 * lane]! | (bytes[2 * lane + 1]! << 8);
  return lanes;
}
