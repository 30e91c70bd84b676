/** Finds the interchange files in a zip, such as a data package. */
import path from "node:path";
import { readZip } from "./safe-zip.js";
import { badSource, fileKind, inOrder, type Source } from "./source-files.js";

/** @throws UserError BAD_SOURCE as readZip, and for a zip without an interchange file */
export async function openZip(place: string): Promise<Source> {
  const zip = await readZip(place);
  const files = zip.files.flatMap((file) => {
    const known = fileKind(path.posix.basename(file.path));
    return known ? [{ ...known, name: `${zip.name}/${file.path}`, open: file.open }] : [];
  });
  if (files.length > 0) return { files: inOrder(files), close: async () => zip.close() };
  zip.close();
  throw badSource(`${zip.name} holds no file of the interchange form`);
}
