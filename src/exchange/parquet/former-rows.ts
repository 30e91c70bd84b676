/** Writes Parquet as files were written before layout 2: kept so that such files are still verified byte by byte. */
import { ByteWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import { PARQUET_TYPES, type ParquetColumn, type ParquetValue } from "./column.js";

export class FormerParquetRows {
  private readonly writer = new ByteWriter();
  private readonly parquet: ParquetWriter;

  /** @param about key and value pairs of the file metadata */
  constructor(
    private readonly columns: readonly ParquetColumn[],
    about: readonly (readonly [key: string, value: string])[] = [],
  ) {
    this.parquet = new ParquetWriter({
      writer: this.writer,
      schema: schemaFromColumnData({ columnData: this.columnData([]) }),
      kvMetadata: about.map(([key, value]) => ({ key, value })),
      createdBy: "xietong",
    });
  }

  /** One row group. @returns the bytes written since the last call */
  group(rows: readonly (readonly ParquetValue[])[]): Uint8Array {
    void this.parquet.write({ columnData: this.columnData(rows), rowGroupSize: Math.max(rows.length, 1) });
    return this.flush();
  }

  /** @returns the end of the file */
  finish(): Uint8Array {
    void this.parquet.finish();
    return this.flush();
  }

  private columnData(rows: readonly (readonly ParquetValue[])[]) {
    return this.columns.map(({ name, type }, at) => ({
      name,
      type: PARQUET_TYPES[type],
      nullable: true,
      data: rows.map((row) => row[at] ?? undefined),
    }));
  }

  private flush(): Uint8Array {
    const bytes = this.writer.getBytes().slice();
    this.writer.index = 0;
    return bytes;
  }
}
