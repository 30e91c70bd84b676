/** Copies of signed jars without their signatures. */
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { openPromise, type Entry } from "yauzl";

const SIGNATURE = /^META-INF\/[^/]+\.(SF|RSA|DSA|EC)$/;
/** In the name of an entry of each signed jar. */
const SIGNED = ".SF";
/** Of the name in the header of an entry, in bytes. */
const NAME_OFFSET = 30;

/**
 * The same jars, with unsigned copies in the folder in place of those that are signed: Java hashes what it reads of a
 * signed jar, which takes a second of each start, and never asks who signed it. A jar that can't be copied stays as it is.
 */
export async function unsignedJars(jars: readonly string[], folder: string): Promise<readonly string[]> {
  // a classpath can't name a folder with its delimiter
  if (folder.includes(path.delimiter)) return jars;
  const used: string[] = [];
  for (const jar of jars) used.push(await unsigned(jar, folder).catch(() => jar));
  return used;
}

async function unsigned(jar: string, folder: string): Promise<string> {
  const bytes = await readFile(jar);
  // reading the names of all entries of all jars takes seconds
  if (!bytes.includes(SIGNED)) return jar;
  const signatures = await signaturesIn(jar);
  if (signatures.length === 0) return jar;
  for (const entry of signatures) hide(bytes, entry);
  const copy = path.join(folder, path.basename(jar));
  const fresh = `${copy}.${process.pid}`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(fresh, bytes, { mode: 0o600 });
    await rename(fresh, copy); // a Java process may run from an earlier copy
  } finally {
    await rm(fresh, { force: true }).catch(() => undefined);
  }
  return copy;
}

async function signaturesIn(jar: string): Promise<Entry[]> {
  const found: Entry[] = [];
  const zip = await openPromise(jar, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) if (SIGNATURE.test(entry.fileName)) found.push(entry);
  return found;
}

/** Renames an entry, in its own header and in the directory at the end, to what Java takes for no signature. */
function hide(bytes: Buffer, { fileName, relativeOffsetOfLocalHeader }: Entry): void {
  for (const at of [relativeOffsetOfLocalHeader + NAME_OFFSET, bytes.lastIndexOf(fileName)])
    bytes.write("_", at + fileName.length - 1);
}
