/** A whole file to be taken away, made while it is read. */
import type { Readable } from "node:stream";
import type { DataVersion } from "../../domain/history.js";

export interface Download {
  /** With its ending; it names the data version and its day. */
  name: string;
  nameZh: string;
  version: DataVersion;
  /** What tells it from other downloads of the same program: the same here, the same bytes. */
  sameAs: readonly (string | number | null)[];
  /** The bytes, from the beginning. They break off with UserError DATA_CHANGED when the data changes meanwhile. */
  open: () => Readable;
}

const SHORT_HASH = 8;

/** Of a file about a data version, without its ending. */
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
