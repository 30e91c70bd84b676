/** Verifies a data package against its manifest, file by file. */
import { createHash } from "node:crypto";
import { UserError } from "../../errors.js";
import { MANIFEST, readManifest } from "../../exchange/package/manifest.js";
import { readZip, textOf, type SafeZip, type ZippedFile } from "../files/safe-zip.js";

/** Size limit of the manifest: at most 1,000 lines (readZip's limit of files), each a hash and a path. */
const MAX_MANIFEST_BYTES = 1_048_576;

export interface PackageCheck {
  /** Files that match the manifest. */
  intact: string[];
  /** Files whose bytes differ or cannot be read. */
  changed: string[];
  /** Files in the manifest but not in the package. */
  missing: string[];
  /** Files in the package but not in the manifest. */
  unlisted: string[];
}

/** @throws UserError BAD_SOURCE for a file that is no zip or an unsafe one, or without a readable manifest */
export async function checkPackage(place: string): Promise<PackageCheck> {
  const zip = await readZip(place);
  try {
    const files = byPath(zip);
    const manifest = files.get(MANIFEST);
    if (!manifest) throw refusedPackage(zip, `it holds no ${MANIFEST}`);
    const known = readManifest(await textOf(zip, manifest, MAX_MANIFEST_BYTES));
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

/** Refuses duplicate paths: which of the two files is unpacked depends on the program. */
function byPath(zip: SafeZip): Map<string, ZippedFile> {
  const files = new Map<string, ZippedFile>();
  for (const file of zip.files) {
    if (files.has(file.path)) throw refusedPackage(zip, `it holds ${file.path} twice`);
    files.set(file.path, file);
  }
  return files;
}

/** null: the file cannot be read to its end. */
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

function refusedPackage({ name }: SafeZip, reason: string): UserError {
  return new UserError("BAD_SOURCE", `${name} is no data package that can be checked: ${reason}.`);
}
