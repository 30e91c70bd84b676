/** Finds in a file of a network the address that it says it can be had from; every format but CSV holds it. */

/** Bytes from either end in which it stands: what a file says of itself comes first, in Parquet last. */
export const ADDRESS_WITHIN = 65_536;

const PARQUET = Buffer.from("PAR1");
/** Everything else is percent-encoded; XML writes & in its own way. */
const WITHIN = /\/export\/([a-z\d-]+)\?((?:[\w%+=.*~-]|&amp;|&)*)/;
const GIVEN = /^(?:https?:\/\/[^/?]+)?\/export\/([a-z\d-]+)(?:\?(.*))?$/;

export interface FileAddress {
  format: string;
  /** What comes after the question mark. */
  search: string;
}

/**
 * @param head the first bytes of the file
 * @param tail the last ones
 */
export function readAddress(head: Buffer, tail: Buffer): FileAddress | null {
  const isParquet = head.subarray(0, PARQUET.length).equals(PARQUET);
  const [, format, search] = WITHIN.exec((isParquet ? tail : head).toString("utf8")) ?? [];
  return format === undefined ? null : { format, search: search!.replaceAll("&amp;", "&") };
}

/** An address as a person gives it, with or without the service that it is of. */
export function parseAddress(address: string): FileAddress | null {
  const [, format, search = ""] = GIVEN.exec(address) ?? [];
  return format === undefined ? null : { format, search };
}
