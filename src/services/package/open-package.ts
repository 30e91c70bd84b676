/** Opens a data package for queries: its single data version in memory, verified against its manifest. */
import type { KeptCitation } from "../../domain/citation.js";
import { contentHash } from "../../domain/content-hash.js";
import type { DataVersion } from "../../domain/history.js";
import type { InterchangeRecords } from "../../domain/records.js";
import { UserError } from "../../errors.js";
import { CITED_ANSWER, readCitedAnswer } from "../../exchange/package/cited-answer.js";
import { readRecords } from "../../exchange/interchange/read-records.js";
import { Analysis } from "../questions/analysis.js";
import { collaborationOf } from "../data/collaboration-of-records.js";
import { computerFor } from "../computing/computer.js";
import { readZip, textOf } from "../files/safe-zip.js";
import { openZip } from "../files/open-zip.js";
import { DESCRIPTION, MAX_DESCRIPTION_BYTES } from "../files/stated-hash.js";
import type { QueryLimits } from "../paging.js";
import { Views } from "../data/views.js";
import { checkPackage } from "./check-package.js";

/** @throws UserError BAD_SOURCE for a file that is no package, was modified, or has other data than it claims */
export async function openPackage(
  place: string,
  limits: QueryLimits,
  computeTimeoutMs: number,
): Promise<Analysis> {
  await requireIntact(place);
  const { records, version } = await provenRecords(place);
  const views = new Views(collaborationOf(records, version));
  const computer = computerFor(new AbortController().signal, computeTimeoutMs);
  return new Analysis(
    views,
    limits,
    (requested) => Promise.reject(versionNotInPackage(requested, version)),
    computer,
  );
}

export interface ProvenRecords {
  records: InterchangeRecords;
  version: DataVersion;
  /** Id of the citation that the package accompanies. */
  citation: string | null;
}

/** The citation that a package accompanies; null: packages of earlier releases hold its id only. */
export async function citedAnswerIn(place: string): Promise<KeptCitation | null> {
  const zip = await readZip(place);
  try {
    const file = zip.files.find(({ path }) => path === CITED_ANSWER);
    if (!file) return null;
    const answer = readCitedAnswer(await textOf(zip, file, MAX_DESCRIPTION_BYTES));
    if (answer === null) throw refused(place, `${CITED_ANSWER} is no citation`);
    return answer;
  } catch (error) {
    throw error instanceof SyntaxError ? refused(place, `${CITED_ANSWER} is no JSON`) : error;
  } finally {
    zip.close();
  }
}

/**
 * The records of a package whose files are known to be intact.
 * @throws UserError BAD_SOURCE where they are not those of the data version that it names
 */
export async function provenRecords(place: string): Promise<ProvenRecords> {
  const { version, citation } = await claimsOf(place);
  const source = await openZip(place);
  try {
    const { records } = await readRecords(source.files);
    if (contentHash(records).digest === version.contentHash) return { records, version, citation };
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

/** The data version that the package claims, and the citation that it accompanies. */
async function claimsOf(place: string): Promise<{ version: DataVersion; citation: string | null }> {
  const zip = await readZip(place);
  try {
    const file = zip.files.find(({ path }) => path === DESCRIPTION);
    const text = file ? await textOf(zip, file, MAX_DESCRIPTION_BYTES) : "{}";
    const { xietong: claimed } = JSON.parse(text) as { xietong?: Partial<Claims> };
    if (!claimed?.contentHash || !claimed.dataVersion || !claimed.at)
      throw refused(place, `${DESCRIPTION} does not say of which data version it is`);
    const { contentHash, dataVersion: number, at, citation = null } = claimed;
    return { version: { id: String(number), number, at, by: "", reason: "", contentHash }, citation };
  } catch (error) {
    throw error instanceof SyntaxError ? refused(place, `${DESCRIPTION} is no JSON`) : error;
  } finally {
    zip.close();
  }
}

interface Claims {
  dataVersion: number;
  contentHash: string;
  at: string;
  citation: string;
}

function refused(place: string, reason: string): UserError {
  return new UserError("BAD_SOURCE", `${place} cannot be used to verify anything: ${reason}.`);
}

function versionNotInPackage(requested: string, { number, contentHash }: DataVersion): UserError {
  return new UserError(
    "DATA_VERSION_NOT_FOUND",
    `The package holds data version ${number} (${contentHash.slice(0, 12)}) and not ${requested.slice(0, 12)}. Take the package of that version.`,
  );
}
