/** Holds a data package against its manifest, file by file. */
import { createHash } from "node:crypto";
import { UserError } from "../../errors.js";
import { MANIFEST, readManifest } from "../../exchange/package/manifest.js";
import { readZip, textOf, type HarmlessZip, type ZippedFile } from "../files/harmless-zip.js";

/** A line of it is a hash and a path; a zip has at most a thousand files. */
const LONGEST_MANIFEST = 1_048_576;

export interface PackageCheck {
  /** Files that are as the manifest says. */
  intact: string[];
  /** Files with other bytes, or with bytes that cannot be read. */
  changed: string[];
  /** Files that the manifest lists and the package lacks. */
  missing: string[];
  /** Files that the package holds and the manifest does not list. */
  unlisted: string[];
}

/** @throws UserError BAD_SOURCE for what is no zip, is not harmless, or holds no manifest that can be read */
export async function checkPackage(place: string): Promise<PackageCheck> {
  const zip = await readZip(place);
  try {
    const files = byPath(zip);
    const manifest = files.get(MANIFEST);
    if (!manifest) throw refusedPackage(zip, `it holds no ${MANIFEST}`);
    const known = readManifest(await textOf(zip, manifest, LONGEST_MANIFEST));
    const check: PackageCheck = { intact: [], changed: [], missing: [], unlisted: [] };
    for (const [path, sha256] of known) {
      const file = files.get(path);
      const state = !file ? "missing" : (await sha256Of(file)) === sha256 ? "intact" : "changed";
      check[state].push(path);
    }
    check.unlisted = [...files.keys()].filter((path) => path !== MANIFEST && !known.has(path)).sort();
    return check;
  } finally {
    zip.close();
  }
}

/** Of two files with one path, programs unpack now the one and now the other. */
function byPath(zip: HarmlessZip): Map<string, ZippedFile> {
  const files = new Map<string, ZippedFile>();
  for (const file of zip.files) {
    if (files.has(file.path)) throw refusedPackage(zip, `it holds ${file.path} twice`);
    files.set(file.path, file);
  }
  return files;
}

/** null: it cannot be read to its end. */
async function sha256Of({ open }: ZippedFile): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    for await (const piece of open()) hash.update(piece);
    return hash.digest("hex");
  } catch (error) {
    if (error instanceof UserError && error.code === "BAD_SOURCE") return null;
    throw error;
  }
}

function refusedPackage({ name }: HarmlessZip, reason: string): UserError {
  return new UserError("BAD_SOURCE", `${name} is no data package that can be checked: ${reason}.`);
}
