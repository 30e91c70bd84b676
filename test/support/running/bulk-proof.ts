/** The proof of a bulk load without its threads and files. */
import { Numbering } from "../../../src/services/bulk/numbering.js";
import { blocksOf } from "../../../src/services/bulk/blocks.js";
import { readBlock } from "../../../src/services/bulk/read-block.js";
import { openSource } from "../../../src/services/files/open-source.js";

/** Whether a bulk load takes a source. */
export async function isSoundForBulk(place: string, located = false): Promise<boolean> {
  const source = await openSource(place);
  const numbering = new Numbering();
  for (const { kind, ...file } of source.files) {
    for await (const bytes of blocksOf({ kind, ...file })) {
      const found = bytes && readBlock({ at: 0, kind, bytes, located });
      if (!found || numbering.place(0, kind, found.summary) === null) return false;
    }
  }
  return numbering.areSound;
}
