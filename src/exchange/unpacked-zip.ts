/** A zip in memory, such as a Word or Excel file, unpacked without keeping anything, before a library unpacks it whole. */
import { fromBufferPromise } from "yauzl";

interface Sizes {
  compressedSize: number;
  uncompressedSize: number;
}

/** Sees a part while it is unpacked; null: it is of no interest. */
export type See = (name: string) => ((piece: Buffer) => void) | null;

/**
 * The stated sizes of each part; a part is unpacked when the next one is asked for, because a zip may lie about its sizes.
 * @throws Error for a damaged zip, and for a part that is not of the size it states
 */
export async function* unpackedParts(bytes: Uint8Array, see: See = () => null): AsyncGenerator<Sizes> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true });
  for await (const entry of zip.eachEntry()) {
    yield entry;
    const content = await zip.openReadStreamPromise(entry);
    const seen = see(entry.fileName);
    for await (const piece of content) seen?.(piece as Buffer);
  }
}
