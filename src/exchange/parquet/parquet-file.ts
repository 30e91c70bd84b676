/**
 * Writes a Parquet table column by column, a row group at a time. The pages are made here, from codes where there are
 * some; header and footer are the library's. @see https://parquet.apache.org/docs/
 */
import { ByteWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import { PARQUET_TYPES, type ParquetColumn, type ParquetValue } from "./column.js";
import { GatheredColumn } from "./gathered-column.js";
import { pagesOf, type Pages } from "./pages.js";

/** Named in the footer. The version is raised when the same table is written as other bytes; the first had none. */
export const CREATED_BY = "xietong version 2";
const PHYSICAL = { string: "BYTE_ARRAY", integer: "INT32", double: "DOUBLE", boolean: "BOOLEAN" } as const;

export class ParquetFile {
  private readonly writer = new ByteWriter();
  private readonly parquet: ParquetWriter;
  /** Those of the row group that is gathered. */
  gathered: readonly GatheredColumn[];

  /** @param about key and value pairs of the file metadata */
  constructor(
    private readonly columns: readonly ParquetColumn[],
    about: readonly (readonly [key: string, value: string])[] = [],
  ) {
    const columnData = columns.map(({ name, type }) => {
      return { name, type: PARQUET_TYPES[type], nullable: true, data: [] };
    });
    this.parquet = new ParquetWriter({
      writer: this.writer,
      schema: schemaFromColumnData({ columnData }),
      kvMetadata: about.map(([key, value]) => ({ key, value })),
      createdBy: CREATED_BY,
    });
    this.gathered = this.emptyColumns();
  }

  /** Rows gathered for the next row group. */
  get rows(): number {
    return this.gathered[0]!.rows;
  }

  addRow(row: readonly ParquetValue[]): void {
    for (let at = 0; at < this.columns.length; at++) this.gathered[at]!.add(row[at] ?? null);
  }

  /** Ends the row group. @returns its bytes, and those before it */
  *group(): Generator<Uint8Array> {
    const { gathered, rows } = this;
    this.gathered = this.emptyColumns();
    yield this.flush();
    if (rows === 0) return;
    const from = this.writer.offset;
    const chunks = [];
    for (const [at, column] of gathered.entries()) {
      const pages = pagesOf(column, this.columns[at]!.type);
      chunks.push(this.chunkOf(this.columns[at]!, pages, column));
      this.writer.offset += pages.bytes;
      yield* pages.parts;
    }
    const total = chunks.reduce((sum, { meta_data }) => sum + meta_data.total_uncompressed_size, 0n);
    const [num_rows, compressed] = [BigInt(rows), BigInt(this.writer.offset - from)];
    this.parquet.num_rows += num_rows;
    this.parquet.row_groups.push({
      ...{ columns: chunks, num_rows, total_byte_size: total, total_compressed_size: compressed },
    });
  }

  /** @returns the end of the file */
  finish(): Uint8Array {
    void this.parquet.finish();
    return this.flush();
  }

  private chunkOf({ name, type }: ParquetColumn, pages: Pages, { rows, missing }: GatheredColumn) {
    const { encodings, codec, bytes, dictionaryBytes, uncompressedBytes } = pages;
    const start = BigInt(this.writer.offset);
    return {
      file_offset: start,
      meta_data: {
        ...{ type: PHYSICAL[type], encodings, codec, path_in_schema: [name], num_values: BigInt(rows) },
        total_compressed_size: BigInt(bytes),
        total_uncompressed_size: BigInt(uncompressedBytes),
        data_page_offset: start + BigInt(dictionaryBytes),
        ...(dictionaryBytes > 0 ? { dictionary_page_offset: start } : {}),
        statistics: { null_count: BigInt(missing.length) },
      },
    };
  }

  private emptyColumns(): GatheredColumn[] {
    return this.columns.map((column) => new GatheredColumn(column));
  }

  private flush(): Uint8Array {
    const bytes = this.writer.getBytes().slice();
    this.writer.index = 0;
    return bytes;
  }
}
