/** Writes rows as Parquet, a row group at a time. @see https://parquet.apache.org/docs/ */
import { ByteWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";

export type ParquetValue = string | number | boolean | null;

export interface ParquetColumn {
  name: string;
  type: keyof typeof TYPES;
}

const TYPES = { string: "STRING", integer: "INT32", double: "DOUBLE", boolean: "BOOLEAN" } as const;

export class ParquetRows {
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
      type: TYPES[type],
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
