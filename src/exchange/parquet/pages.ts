/** The pages of a column in a row group. @see https://parquet.apache.org/docs/file-format/data-pages/ */
import { snappyCompress } from "./snappy.js";
import type { ParquetColumn } from "./column.js";
import { compressed, dictionaryPage, headerOf, sizeOf, type Page } from "./page.js";
import type { GatheredColumn } from "./gathered-column.js";
import { bitPacked, hybridRun, repeated, widthOf } from "./packed.js";

/** Values one after another are compressed where this much of them becomes a quarter or less. */
const SAMPLE = 65_536;
const PAYS = 4;

export interface Pages {
  parts: Uint8Array[];
  encodings: ("PLAIN" | "RLE" | "RLE_DICTIONARY")[];
  codec: "SNAPPY" | "UNCOMPRESSED";
  dictionaryBytes: number;
  bytes: number;
  uncompressedBytes: number;
}

/** A dictionary is compressed, its codes are not: they are packed already. */
export function pagesOf(column: GatheredColumn, type: ParquetColumn["type"]): Pages {
  const codes = column.dictionaryCodes();
  if (codes) {
    const dictionary = column.names?.page() ?? dictionaryPage(column.entries, column.values());
    const width = widthOf(column.names?.entries ?? column.entries);
    const data = dataPage(column, [Buffer.from([width]), hybridRun(codes, width)], "RLE_DICTIONARY", false);
    return {
      ...{ encodings: ["PLAIN", "RLE", "RLE_DICTIONARY"], codec: "SNAPPY" },
      ...{ dictionaryBytes: sizeOf(dictionary.parts), ...joined([dictionary, data]) },
    };
  }
  const values = type === "boolean" ? [bitPacked(Buffer.concat(column.values()), 1)] : column.values();
  const pays = type === "string" && isWorthCompressing(values);
  return {
    ...{ encodings: ["PLAIN", "RLE"], codec: pays ? "SNAPPY" : "UNCOMPRESSED", dictionaryBytes: 0 },
    ...joined([dataPage(column, values, "PLAIN", pays)]),
  };
}

function dataPage(
  { rows, missing }: GatheredColumn,
  values: readonly Uint8Array[],
  encoding: "PLAIN" | "RLE_DICTIONARY",
  isCompressed: boolean,
): Page {
  const levels = definitionLevels(rows, missing);
  const { body, saved } = isCompressed ? compressed(values) : { body: values, saved: 0 };
  const size = levels.length + sizeOf(body);
  const header = headerOf({
    ...{ type: "DATA_PAGE_V2", uncompressed_page_size: size + saved, compressed_page_size: size },
    data_page_header_v2: {
      ...{ num_values: rows, num_nulls: missing.length, num_rows: rows, encoding },
      ...{ definition_levels_byte_length: levels.length, repetition_levels_byte_length: 0 },
      is_compressed: isCompressed,
    },
  });
  return { parts: [header, levels, ...body], saved };
}

/** Which rows have a value: 1, else 0. */
function definitionLevels(rows: number, missing: readonly number[]): Buffer {
  if (missing.length === 0) return repeated(1, rows, 1);
  const levels = new Uint8Array(rows).fill(1);
  for (const row of missing) levels[row] = 0;
  return hybridRun(levels, 1);
}

function isWorthCompressing(blocks: readonly Uint8Array[]): boolean {
  const sample = firstBytes(blocks, SAMPLE);
  return snappyCompress(sample).length * PAYS <= sample.length;
}

function firstBytes(blocks: readonly Uint8Array[], most: number): Uint8Array {
  const first: Uint8Array[] = [];
  let bytes = 0;
  for (let at = 0; at < blocks.length && bytes < most; bytes += blocks[at++]!.length) first.push(blocks[at]!);
  return Buffer.concat(first).subarray(0, most);
}

function joined(pages: readonly Page[]): Pick<Pages, "parts" | "bytes" | "uncompressedBytes"> {
  const parts = pages.flatMap((page) => page.parts);
  const bytes = sizeOf(parts);
  return { parts, bytes, uncompressedBytes: bytes + pages.reduce((sum, { saved }) => sum + saved, 0) };
}
