/** Parquet files of a lake: rows are gathered and appended a row group at a time. */
import { createHash, type Hash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import path from "node:path";
import type { LakeFile } from "../../exchange/lake/manifest.js";
import { LAKE_TABLES, type LakeTable, type LakeTableName } from "../../exchange/lake/tables.js";
import type { ParquetValue } from "../../exchange/parquet/column.js";
import { ParquetFile } from "../../exchange/parquet/parquet-file.js";

/** Rows that wait in memory, of all files together; the longest file is written when there are more. */
const WAITING = 262_144;
/** Rows of a row group at most. */
const ROW_GROUP = 65_536;
/** The name that Spark, Hive and DuckDB give to the partition without a value. */
const NO_VALUE = "__HIVE_DEFAULT_PARTITION__";

/** A value of the column that a table is partitioned by. */
type Part = number | null;

interface OpenFile {
  name: string;
  parquet: ParquetFile;
  waiting: (readonly ParquetValue[])[];
  rows: number;
  bytes: number;
  hash: Hash;
}

export class LakeFiles {
  private readonly open = new Map<LakeTableName, Map<Part, OpenFile>>();
  private waiting = 0;

  constructor(private readonly folder: string) {}

  /**
   * @param part value of the column that the table is partitioned by
   * @returns what has to be awaited before the next row, if anything: most rows only wait
   */
  add(table: LakeTableName, row: readonly ParquetValue[], part: Part = null): Promise<void> | undefined {
    const file = this.file(table, part);
    this.waiting++;
    if (file.waiting.push(row) >= ROW_GROUP) return this.writeGroup(file);
    return this.waiting >= WAITING ? this.writeLongest() : undefined;
  }

  /** Makes the file, so that a table without rows has one too. */
  file(table: LakeTableName, part: Part = null): OpenFile {
    const parts = this.open.get(table) ?? new Map<Part, OpenFile>();
    const file = parts.get(part) ?? this.begin(table, part);
    this.open.set(table, parts.set(part, file));
    return file;
  }

  private begin(table: LakeTableName, part: Part): OpenFile {
    const { partitionedBy, columns }: LakeTable = LAKE_TABLES[table];
    const folder = partitionedBy ? `${table}/${partitionedBy.name}=${part ?? NO_VALUE}` : table;
    mkdirSync(path.join(this.folder, folder), { recursive: true });
    const name = `${folder}/part-0.parquet`;
    const parquet = new ParquetFile(columns);
    return { name, parquet, waiting: [], rows: 0, bytes: 0, hash: createHash("sha256") };
  }

  private get files(): OpenFile[] {
    return [...this.open.values()].flatMap((parts) => [...parts.values()]);
  }

  /** Writes what waits and the ends of the files. @returns them in order of path */
  async finish(): Promise<LakeFile[]> {
    const finished: LakeFile[] = [];
    for (const file of this.files.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      await this.writeGroup(file);
      await this.append(file, file.parquet.finish());
      const { name, rows, bytes, hash } = file;
      finished.push({ path: name, rows, bytes, sha256: hash.digest("hex") });
    }
    return finished;
  }

  private async writeLongest(): Promise<void> {
    await this.writeGroup(this.files.reduce((a, b) => (b.waiting.length > a.waiting.length ? b : a)));
  }

  private async writeGroup(file: OpenFile): Promise<void> {
    const { waiting } = file;
    file.waiting = [];
    file.rows += waiting.length;
    this.waiting -= waiting.length;
    for (const row of waiting) file.parquet.addRow(row);
    await this.append(file, Buffer.concat([...file.parquet.group()]));
  }

  private async append(file: OpenFile, bytes: Uint8Array): Promise<void> {
    file.hash.update(bytes);
    file.bytes += bytes.length;
    await appendFile(path.join(this.folder, file.name), bytes);
  }
}
