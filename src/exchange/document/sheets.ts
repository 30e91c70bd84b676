/** Task tables in Excel and CSV: a tabbed line a row. A merged cell counts for each row that it covers. */
import * as xlsx from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import { textOfBytes } from "./decode.js";
import { refusedDocument } from "./refused.js";
import { requireSafeZip } from "./zip-bytes.js";

export async function textOfSheets(bytes: Uint8Array, name: string): Promise<string> {
  await requireSafeZip(bytes, name);
  try {
    const book = xlsx.read(bytes, { type: "array", dense: true, cellHTML: false, cellFormula: false });
    return book.SheetNames.map((sheet) => textOfSheet(book.Sheets[sheet]!))
      .filter(Boolean)
      .join("\n\n");
  } catch (error) {
    throw refusedDocument({ name, reason: `it is a damaged Excel file (${(error as Error).message})` });
  }
}

function textOfSheet(sheet: xlsx.WorkSheet): string {
  const rows = xlsx.utils.sheet_to_json<string[]>(sheet, {
    header: 1,
    raw: false,
    defval: "",
    blankrows: true,
  });
  const first = xlsx.utils.decode_range(sheet["!ref"] ?? "A1").s;
  for (const { s: from, e: to } of sheet["!merges"] ?? []) {
    const value = rows[from.r - first.r]?.[from.c - first.c] ?? "";
    for (let row = from.r + 1; row <= to.r; row++) {
      const cells = rows[row - first.r];
      if (cells) cells[from.c - first.c] = value;
    }
  }
  return linesOf(rows);
}

export function textOfCsv(bytes: Uint8Array, name: string): Promise<string> {
  try {
    const rows: string[][] = parse(textOfBytes(bytes, name), {
      relax_column_count: true,
      relax_quotes: true,
    });
    return Promise.resolve(linesOf(rows));
  } catch (error) {
    throw refusedDocument({ name, reason: `it is no CSV (${(error as Error).message})` });
  }
}

function linesOf(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.map((cell) => `${cell ?? ""}`.replace(/\s+/g, " ").trim()).join("\t"))
    .filter((line) => line.trim() !== "")
    .join("\n");
}
