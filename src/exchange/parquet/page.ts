/** A page: header and body. @see https://parquet.apache.org/docs/file-format/data-pages/ */
import { ByteWriter } from "hyparquet-writer";
import { writePageHeader } from "hyparquet-writer/src/datapage.js";
import { Room } from "./room.js";
import { snappyCompress } from "./snappy.js";

const together = new Room();

export interface Page {
  parts: Uint8Array[];
  /** What compression saves. */
  saved: number;
}

export function dictionaryPage(entries: number, values: readonly Uint8Array[]): Page {
  const { body, saved } = compressed(values);
  const size = sizeOf(body);
  const header = headerOf({
    ...{ type: "DICTIONARY_PAGE", uncompressed_page_size: size + saved, compressed_page_size: size },
    dictionary_page_header: { num_values: entries, encoding: "PLAIN" },
  });
  return { parts: [header, ...body], saved };
}

export function compressed(values: readonly Uint8Array[]): { body: Uint8Array[]; saved: number } {
  const whole = together.joined(values);
  const body = snappyCompress(whole);
  return { body: [body], saved: whole.length - body.length };
}

export function headerOf(header: Parameters<typeof writePageHeader>[1]): Uint8Array {
  const writer = new ByteWriter();
  writePageHeader(writer, header);
  return writer.getBytes();
}

export function sizeOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
