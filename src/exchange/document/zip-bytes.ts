/** Checks a zip in memory, such as a Word or Excel file, before a library unpacks it whole. */
import { unpackedParts } from "../unpacked-zip.js";
import { refusedDocument } from "./refused.js";

const MAX_UNPACKED = 200_000_000;
/** Maximum compression ratio: documents reach about 30, a bomb about 1,000. */
const MAX_RATIO = 200;

/** @throws UserError BAD_SOURCE for a damaged zip, or one that unpacks to too much */
export async function requireSafeZip(bytes: Uint8Array, name: string): Promise<void> {
  const isTooMuch = await unpacksToTooMuch(bytes).catch((error: Error) => {
    throw refusedDocument({ name, reason: `it is damaged (${error.message})` });
  });
  if (isTooMuch) throw refusedDocument({ name, reason: "it would unpack to far more than a document holds" });
}

async function unpacksToTooMuch(bytes: Uint8Array): Promise<boolean> {
  let unpacked = 0;
  for await (const { uncompressedSize, compressedSize } of unpackedParts(bytes)) {
    unpacked += uncompressedSize;
    const expands = uncompressedSize > 1_000_000 && uncompressedSize > MAX_RATIO * compressedSize;
    if (expands || unpacked > MAX_UNPACKED) return true;
  }
  return false;
}
