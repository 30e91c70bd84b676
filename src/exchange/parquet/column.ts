/** A column of a Parquet table, and what a cell of it can be. */
export type ParquetValue = string | number | boolean | null;

export interface ParquetColumn {
  name: string;
  type: keyof typeof PARQUET_TYPES;
}

export const PARQUET_TYPES = {
  string: "STRING",
  integer: "INT32",
  double: "DOUBLE",
  boolean: "BOOLEAN",
} as const;
