/** The manifest of a lake: which data it holds, in which form, and the checksums of its files. */
import { z } from "zod";
import { LAKE_TABLE_NAMES, LAKE_TABLES, type LakeTable } from "./tables.js";

export const LAKE_MANIFEST = "manifest.json";
/** Raised when a reader of the former form would misread the new one. */
export const LAKE_FORMAT = { name: "xietong-lake", version: 1 } as const;

const file = z.object({ path: z.string(), rows: z.int(), bytes: z.int(), sha256: z.string() });

export const lakeManifest = z.object({
  format: z.object({ name: z.string(), version: z.int() }),
  dataVersion: z.object({ number: z.int(), at: z.string(), contentHash: z.string() }),
  tables: z.record(z.string(), z.object({ rows: z.int() })),
  files: z.array(file),
});
export type LakeManifest = z.infer<typeof lakeManifest>;
export type LakeFile = z.infer<typeof file>;

export function manifestText(dataVersion: LakeManifest["dataVersion"], files: readonly LakeFile[]): string {
  const tables = LAKE_TABLE_NAMES.map((name): [string, object] => {
    const { description, columns, partitionedBy }: LakeTable = LAKE_TABLES[name];
    const own = files.filter(({ path }) => path.startsWith(`${name}/`));
    const rows = own.reduce((sum, one) => sum + one.rows, 0);
    return [name, { description, format: "parquet", rows, partitionedBy, columns }];
  });
  const content = { format: LAKE_FORMAT, dataVersion, tables: Object.fromEntries(tables), files };
  return `${JSON.stringify(content, null, 2)}\n`;
}
