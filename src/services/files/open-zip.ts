/** Finds the interchange files in a zip, such as a data package. */
import path from "node:path";
import { readZip, textOf, type SafeZip, type ZippedFile } from "./safe-zip.js";
import { badSource, fileKind, inOrder, type NamedFile, type Source } from "./source-files.js";
import {
  description,
  DESCRIPTION,
  MAX_DESCRIPTION_BYTES,
  NOT_DESCRIBED,
  type Description,
} from "./stated-hash.js";

/** @throws UserError BAD_SOURCE as readZip, and for a zip without an interchange file */
export async function openZip(place: string): Promise<Source> {
  const zip = await readZip(place);
  let bytes = 0;
  const files = zip.files.flatMap((file) => {
    const known = fileKind(path.posix.basename(file.path));
    if (!known) return [];
    bytes += file.bytes;
    return [{ ...known, name: `${zip.name}/${file.path}`, open: file.open }];
  });
  try {
    if (files.length === 0) throw badSource(`${zip.name} holds no file of the interchange form`);
    const file: Source["file"] = (name) => named(zip, name);
    return {
      files: inOrder(files),
      bytes,
      file,
      ...(await descriptionIn(zip)),
      close: async () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function zipped({ files }: SafeZip, name: string): ZippedFile | undefined {
  return files.find((file) => path.posix.basename(file.path) === name);
}

function named(zip: SafeZip, name: string): NamedFile | null {
  const file = zipped(zip, name);
  return file ? { name: `${zip.name}/${file.path}`, open: file.open } : null;
}

async function descriptionIn(zip: SafeZip): Promise<Description> {
  const file = zipped(zip, DESCRIPTION);
  if (!file) return NOT_DESCRIBED;
  return description(await textOf(zip, file, MAX_DESCRIPTION_BYTES), `${zip.name}/${file.path}`);
}
