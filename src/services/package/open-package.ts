/** A data package as a source of answers: its one data version in memory, proved against its manifest. */
import { contentHash } from "../../domain/content-hash.js";
import type { DataVersion } from "../../domain/history.js";
import type { InterchangeRecords } from "../../domain/records.js";
import { UserError } from "../../errors.js";
import { readRecords } from "../../exchange/interchange/read-records.js";
import { Analysis } from "../questions/analysis.js";
import { collaborationOf } from "../data/collaboration-of-records.js";
import { computerFor } from "../computing/computer.js";
import { readZip, textOf } from "../files/harmless-zip.js";
import { openZip } from "../files/open-zip.js";
import type { QueryLimits } from "../paging.js";
import { Views } from "../data/views.js";
import { checkPackage } from "./check-package.js";

const DESCRIPTION = "datapackage.json";
const LONGEST_DESCRIPTION = 10_485_760;

/** @throws UserError BAD_SOURCE for what is no package, was changed since it was made, or holds other data than it says */
export async function openPackage(
  place: string,
  limits: QueryLimits,
  computeTimeoutMs: number,
): Promise<Analysis> {
  await requireIntact(place);
  const { records, version } = await provenRecords(place);
  const views = new Views(collaborationOf(records, version));
  const computer = computerFor(new AbortController().signal, computeTimeoutMs);
  return new Analysis(views, limits, (wanted) => Promise.reject(notHeld(wanted, version)), computer);
}

/**
 * The records of a package whose files are known to be intact.
 * @throws UserError BAD_SOURCE where they are not those of the data version that it names
 */
export async function provenRecords(
  place: string,
): Promise<{ records: InterchangeRecords; version: DataVersion }> {
  const version = await versionOf(place);
  const source = await openZip(place);
  try {
    const { records } = await readRecords(source.files);
    if (contentHash(records).digest === version.contentHash) return { records, version };
    throw refused(place, `its records are not those of data version ${version.contentHash}`);
  } finally {
    await source.close();
  }
}

async function requireIntact(place: string): Promise<void> {
  const { changed, missing } = await checkPackage(place);
  const faults = [
    ...changed.map((path) => `${path} was changed`),
    ...missing.map((path) => `${path} is missing`),
  ];
  if (faults.length > 0) throw refused(place, faults.join(", "));
}

/** What the package says that it holds. */
async function versionOf(place: string): Promise<DataVersion> {
  const zip = await readZip(place);
  try {
    const file = zip.files.find(({ path }) => path === DESCRIPTION);
    const text = file ? await textOf(zip, file, LONGEST_DESCRIPTION) : "{}";
    const { xietong: said } = JSON.parse(text) as { xietong?: Partial<Said> };
    if (!said?.contentHash || !said.dataVersion || !said.at)
      throw refused(place, `${DESCRIPTION} does not say of which data version it is`);
    const { contentHash, dataVersion: number, at } = said;
    return { id: String(number), number, at, by: "", reason: "", contentHash };
  } catch (error) {
    throw error instanceof SyntaxError ? refused(place, `${DESCRIPTION} is no JSON`) : error;
  } finally {
    zip.close();
  }
}

interface Said {
  dataVersion: number;
  contentHash: string;
  at: string;
}

function refused(place: string, reason: string): UserError {
  return new UserError("BAD_SOURCE", `${place} cannot be used to verify anything: ${reason}.`);
}

function notHeld(wanted: string, { number, contentHash }: DataVersion): UserError {
  return new UserError(
    "DATA_VERSION_NOT_FOUND",
    `The package holds data version ${number} (${contentHash.slice(0, 12)}) and not ${wanted.slice(0, 12)}. Take the package of that version.`,
  );
}
