/** Refuses a workbook that would unpack to more than fits into memory, before anything of it is read. */
import yauzl from "yauzl";
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

/** Unpacks every part without keeping it, because a zip may lie about its sizes; ends above the limit. */
async function unpackedSize(bytes: Buffer): Promise<number> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    );
  });
  let total = 0;
  for (;;) {
    const entry = await nextEntry(zip);
    if (entry === null) return total;
    total += entry.uncompressedSize;
    if (total > LARGEST) return total;
    await drain(zip, entry);
  }
}

function nextEntry(zip: yauzl.ZipFile): Promise<yauzl.Entry | null> {
  return new Promise((resolve, reject) => {
    zip.once("entry", resolve);
    zip.once("end", () => resolve(null));
    zip.once("error", reject);
    zip.readEntry();
  });
}

/** Fails where the part is larger than it says. */
function drain(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      stream.on("end", resolve).on("error", reject).resume();
    });
  });
}
