/** Finds the interchange files in a zip, such as a data package. */
import path from "node:path";
import { readZip, textOf, type SafeZip } from "./safe-zip.js";
import { badSource, fileKind, inOrder, type Source } from "./source-files.js";
import { DESCRIPTION, MAX_DESCRIPTION_BYTES, statedHash } from "./stated-hash.js";

/** @throws UserError BAD_SOURCE as readZip, and for a zip without an interchange file */
export async function openZip(place: string): Promise<Source> {
  const zip = await readZip(place);
  const files = zip.files.flatMap((file) => {
    const known = fileKind(path.posix.basename(file.path));
    return known ? [{ ...known, name: `${zip.name}/${file.path}`, open: file.open }] : [];
  });
  try {
    if (files.length === 0) throw badSource(`${zip.name} holds no file of the interchange form`);
    return { files: inOrder(files), statedHash: await hashIn(zip), close: async () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function hashIn(zip: SafeZip): Promise<string | null> {
  const file = zip.files.find(({ path: name }) => path.posix.basename(name) === DESCRIPTION);
  if (!file) return null;
  return statedHash(await textOf(zip, file, MAX_DESCRIPTION_BYTES), `${zip.name}/${file.path}`);
}
