/** A file download, generated while it is streamed. */
import type { Readable } from "node:stream";
import type { DataVersion } from "../../domain/history.js";

export interface Download {
  /** File name with extension; contains the date, number and hash of the data version. */
  name: string;
  nameZh: string;
  version: DataVersion;
  /** Identity of the content: downloads of this program version with equal values have the same bytes. */
  sameAs: readonly (string | number | null)[];
  /** Streams the bytes from the start. The stream fails with UserError DATA_CHANGED if the data changes meanwhile. */
  open: () => Readable;
}

const SHORT_HASH = 8;

/** File name for a data version, without extension. */
export function datedName(what: string, { at, number, contentHash }: DataVersion): string {
  return `${what}-${at.slice(0, 10)}-v${number}-${contentHash.slice(0, SHORT_HASH)}`;
}

export function zipDownload(
  [what, whatZh]: readonly [string, string],
  version: DataVersion,
  part: string | null,
  open: () => Readable,
): Download {
  const { number, at, contentHash } = version;
  return {
    name: `${datedName(what, version)}.zip`,
    nameZh: `${datedName(whatZh, version)}.zip`,
    version,
    sameAs: [what, number, at, contentHash, part],
    open,
  };
}
