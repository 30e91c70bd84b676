/** Refuses a workbook that would unpack to more than fits into memory, before anything of it is read. */
import { unpackedParts } from "../unpacked-zip.js";
import { badTable, MOST_ROWS, tooManyRows } from "./sheet.js";

/** Bytes of all its parts. */
const LARGEST = 300_000_000;

/**
 * @returns the last row of any sheet that holds a value: a sheet may have a million rows that are only formatted
 * @throws UserError BAD_TABLE
 */
export async function requireSmall(name: string, bytes: Buffer): Promise<number> {
  if (bytes[0] !== 0x50) return MOST_ROWS;
  const rows = new LastRow();
  let total = 0;
  try {
    for await (const { uncompressedSize } of unpackedParts(bytes, (part) => rows.of(part))) {
      total += uncompressedSize;
      if (total > LARGEST || rows.last > MOST_ROWS) break;
    }
  } catch {
    throw badTable(
      name,
      "it is no workbook, or it is damaged; open it in the program that made it and save it again",
    );
  }
  if (rows.last > MOST_ROWS) throw tooManyRows(name);
  if (total > LARGEST)
    throw badTable(name, `it would unpack to more than ${LARGEST} bytes; split it into several tables`);
  return rows.hasSheets ? rows.last : MOST_ROWS;
}

/** The beginning of a row, and of a value of a cell. */
const ROW_OR_VALUE = /<(?:\w+:)?row(?:\s[^>]*)?>|<(?:\w+:)?(?:v|is|f)[\s>]/gu;
const NUMBER = /\sr="(\d+)"/u;
/** Longer than the beginning of any row. */
const OVERLAP = 400;

/** Finds the last row with a value while sheets are unpacked. Other forms than XLSX are taken to have few rows. */
class LastRow {
  last = 0;
  hasSheets = false;

  of(part: string): ((piece: Buffer) => void) | null {
    if (!/worksheets\/[^/]+\.xml$/iu.test(part)) return null;
    this.hasSheets = true;
    let [row, rest] = [0, ""];
    return (piece) => {
      const text = rest + piece.toString("latin1");
      let end = 0;
      for (const found of text.matchAll(ROW_OR_VALUE)) {
        end = found.index + found[0].length;
        if (/row/u.test(found[0])) row = Number(NUMBER.exec(found[0])?.[1] ?? row + 1);
        else this.last = Math.max(this.last, row);
      }
      rest = text.slice(Math.max(end, text.length - OVERLAP));
    };
  }
}
