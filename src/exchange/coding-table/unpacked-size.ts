/** Refuses a workbook that would unpack to more than fits into memory, before anything of it is read. */
import { unpackedParts } from "../unpacked-zip.js";
import { badTable } from "./sheet.js";

/** Bytes of all its parts. */
const LARGEST = 300_000_000;

/** @throws UserError BAD_TABLE */
export async function requireSmall(name: string, bytes: Buffer): Promise<void> {
  if (bytes[0] !== 0x50) return;
  let total: number;
  try {
    total = await unpackedSize(bytes);
  } catch {
    throw badTable(
      name,
      "it is no workbook, or it is damaged; open it in the program that made it and save it again",
    );
  }
  if (total > LARGEST)
    throw badTable(name, `it would unpack to more than ${LARGEST} bytes; split it into several tables`);
}

async function unpackedSize(bytes: Buffer): Promise<number> {
  let total = 0;
  for await (const { uncompressedSize } of unpackedParts(bytes)) {
    total += uncompressedSize;
    if (total > LARGEST) break;
  }
  return total;
}
