import { foldName } from "../../domain/folding.js";
import type { Column } from "./value-columns.js";

/** Of projects or chains. */
interface NamedTable {
  column(field: "nameZh" | "nameEn"): Column<string | null>;
}

/**
 * Rows of the projects or chains with one of these names in either language, ascending. Makes no records.
 * @param keys folded names
 */
export function namedRows(table: NamedTable, keys: ReadonlySet<string>): number[] {
  const rows = new Set<number>();
  for (const names of [table.column("nameZh"), table.column("nameEn")]) {
    let row = 0;
    for (const name of names) {
      if (name !== null && keys.has(foldName(name))) rows.add(row);
      row++;
    }
  }
  return [...rows].sort((a, b) => a - b);
}
