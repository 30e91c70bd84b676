/** Larger rooms are not kept. */
const MOST_KEPT = 33_554_432;

/** Memory that is used again from page to page: to get it from the system each time takes a tenth of the time of a file. */
export class Room {
  private bytes = Buffer.alloc(0);

  /** @returns so many bytes or more, with any contents; they are valid until the next call */
  of(size: number): Buffer {
    if (size <= this.bytes.length) return this.bytes;
    const bytes = Buffer.allocUnsafeSlow(size);
    if (size <= MOST_KEPT) this.bytes = bytes;
    return bytes;
  }

  /** Parts one after another. */
  joined(parts: readonly Uint8Array[]): Buffer {
    const size = parts.reduce((sum, { length }) => sum + length, 0);
    const bytes = this.of(size);
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes.subarray(0, size);
  }
}
