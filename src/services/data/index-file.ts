/**
 * The index of a data version as a file (docs/operations.md): MAGIC, the parts one after another, a table of contents
 * in JSON, and 16 bytes that say how long the table is and what its checksum is, and end in MAGIC. Numbers are little
 * endian. Every byte is covered by a checksum (CRC-32).
 */
import { open, rename, rm, type FileHandle } from "node:fs/promises";
import { randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";
import type { IndexParts, PartValue } from "../../analysis/index/index-parts.js";

const MAGIC = Buffer.from("XTINDEX\n");
export const FORMAT = 1;
const END_BYTES = 16;
/** Bytes of one checksum step: about a millisecond. */
const BYTES_AT_ONCE = 1_048_576;
/** Names of the typed arrays that a part may be, as the file states them. */
const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array };
type PartType = keyof typeof ARRAYS | "JSON";

/** What a file must be of to be read. */
export interface IndexIdentity {
  number: number;
  contentHash: string;
  layout: string;
}

interface Entry {
  name: string;
  type: PartType;
  bytes: number;
  crc: number;
}

interface Contents extends IndexIdentity {
  format: number;
  parts: Entry[];
}

/**
 * Writes the file under another name first, so that it appears complete or not at all.
 * @param check called before each part
 */
export async function writeIndexFile(
  place: string,
  identity: IndexIdentity,
  parts: Iterable<[string, PartValue]>,
  check: () => void,
): Promise<void> {
  const draft = `${place}.${process.pid}-${randomBytes(4).toString("hex")}.part`;
  try {
    const file = await open(draft, "wx", 0o600);
    try {
      await writeAll(file, identity, parts, check);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, place);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function writeAll(
  file: FileHandle,
  identity: IndexIdentity,
  parts: Iterable<[string, PartValue]>,
  check: () => void,
): Promise<void> {
  await file.writeFile(MAGIC);
  const entries: Entry[] = [];
  for (const [name, value] of parts) {
    check();
    const bytes = bytesOf(value);
    entries.push({ name, type: typeOf(value), bytes: bytes.length, crc: await checksum(bytes) });
    await file.writeFile(bytes);
  }
  const contents = Buffer.from(JSON.stringify({ format: FORMAT, ...identity, parts: entries }));
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(contents.length, 0);
  end.writeUInt32LE(crc32(contents), 4);
  MAGIC.copy(end, 8);
  await file.writeFile(Buffer.concat([contents, end]));
}

const typeOf = (value: PartValue): PartType =>
  ArrayBuffer.isView(value) ? (plain(value).constructor.name as PartType) : "JSON";

/** A Buffer is an array of bytes too. */
const plain = (value: ArrayBufferView): ArrayBufferView =>
  Buffer.isBuffer(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : value;

function bytesOf(value: PartValue): Buffer {
  if (!ArrayBuffer.isView(value)) return Buffer.from(JSON.stringify(value));
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
}

/** Of a long part in steps, between which others are served. */
async function checksum(bytes: Buffer): Promise<number> {
  let sum = 0;
  for (let from = 0; from < bytes.length; from += BYTES_AT_ONCE) {
    if (from > 0) await new Promise(setImmediate);
    sum = crc32(bytes.subarray(from, from + BYTES_AT_ONCE), sum);
  }
  return sum;
}

/** @throws Error that says why the file cannot be used */
export async function readIndexFile(place: string, wanted: IndexIdentity): Promise<IndexParts> {
  const file = await open(place, "r");
  try {
    const { size } = await file.stat();
    const contents = await readContents(file, size);
    const { number, contentHash, layout } = contents;
    if (contents.format !== FORMAT || layout !== wanted.layout)
      throw new Error("another version of the program wrote it");
    if (number !== wanted.number || contentHash !== wanted.contentHash)
      throw new Error("it is of other data");
    return await readParts(file, contents.parts);
  } finally {
    await file.close();
  }
}

async function readContents(file: FileHandle, size: number): Promise<Contents> {
  const [begin, end] = [
    await bytesAt(file, 0, MAGIC.length),
    await bytesAt(file, size - END_BYTES, END_BYTES),
  ];
  if (!begin.equals(MAGIC)) throw new Error("it is no index");
  const length = end.readUInt32LE(0);
  if (!end.subarray(8).equals(MAGIC) || length > size) throw damaged();
  const text = await bytesAt(file, size - END_BYTES - length, length);
  if (crc32(text) !== end.readUInt32LE(4)) throw damaged();
  const contents = JSON.parse(text.toString()) as Contents;
  if (contents.format !== FORMAT) return contents;
  const held = contents.parts.reduce((sum, { bytes }) => sum + bytes, 0);
  if (MAGIC.length + held + length + END_BYTES !== size) throw damaged();
  return contents;
}

async function readParts(file: FileHandle, entries: readonly Entry[]): Promise<IndexParts> {
  const parts = new Map<string, PartValue>();
  let from = MAGIC.length;
  for (const { name, type, bytes, crc } of entries) {
    const read = await bytesAt(file, from, bytes);
    if ((await checksum(read)) !== crc) throw damaged();
    parts.set(name, type === "JSON" ? (JSON.parse(read.toString()) as unknown[]) : arrayOf(type, read));
    from += bytes;
  }
  return parts;
}

function arrayOf(type: Exclude<PartType, "JSON">, { buffer, byteLength }: Buffer): PartValue {
  const Type = ARRAYS[type];
  return new Type(buffer as ArrayBuffer, 0, byteLength / Type.BYTES_PER_ELEMENT);
}

/** In memory of their own, so that a column begins where its numbers can be read. */
async function bytesAt(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const bytes = Buffer.from(new ArrayBuffer(length));
  if (from < 0) throw damaged();
  for (let at = 0; at < length;) {
    const { bytesRead } = await file.read(bytes, at, length - at, from + at);
    if (bytesRead === 0) throw damaged();
    at += bytesRead;
  }
  return bytes;
}

const damaged = (): Error => new Error("it is damaged");
