/** Reads the address embedded in a network file, from which the file can be downloaded again. CSV has none. */

import { CREATED_BY } from "../parquet/parquet-file.js";

/** In bytes, with room for the longest lists of ids: two of 1,000 that are Chinese document numbers. */
export const LONGEST_ADDRESS = 262_144;
/** Number of bytes to search: metadata is at the beginning of a file, in Parquet at its end. */
export const ADDRESS_WITHIN = 65_536 + LONGEST_ADDRESS;

const PARQUET = Buffer.from("PAR1");
/** Ends the footer but for some numbers. */
const WRITER = "xietong";
/** All other characters are percent-encoded; XML escapes & as &amp;. */
const WITHIN = /\/export\/([a-z\d-]+)\?((?:[\w%+=.*~-]|&amp;|&)*)/;
const GIVEN = /^(?:https?:\/\/[^/?]+)?\/export\/([a-z\d-]+)(?:\?(.*))?$/;

export interface FileAddress {
  format: string;
  /** What comes after the question mark. */
  search: string;
  /** The file was written before the present layout of its format. */
  isFormer: boolean;
}

/**
 * @param head the first bytes of the file
 * @param tail the last ones
 */
export function readAddress(head: Buffer, tail: Buffer): FileAddress | null {
  const isParquet = head.subarray(0, PARQUET.length).equals(PARQUET);
  const [, format, search] = WITHIN.exec((isParquet ? tail : head).toString("utf8")) ?? [];
  if (format === undefined) return null;
  const isFormer = isParquet && !tail.subarray(tail.lastIndexOf(WRITER)).includes(CREATED_BY);
  return { format, search: search!.replaceAll("&amp;", "&"), isFormer };
}

/** Parses an address from the command line, with or without the origin. */
export function parseAddress(address: string): Omit<FileAddress, "isFormer"> | null {
  const [, format, search = ""] = GIVEN.exec(address) ?? [];
  return format === undefined ? null : { format, search };
}
