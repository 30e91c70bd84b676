/** `verify PACKAGE.zip`: checks a data package against its manifest, its content hash, and the citation in it. */
import path from "node:path";
import { readConfig } from "../../config.js";
import type { DataVersion } from "../../domain/history.js";
import { UserError } from "../../errors.js";
import type { AnsweredAgain } from "../../services/citing/check-citation.js";
import { closeThreads } from "../../services/computing/threads.js";
import { checkAnswer } from "../../services/package/check-answer.js";
import { checkPackage, type PackageCheck } from "../../services/package/check-package.js";
import { citedAnswerIn, provenRecords, type ProvenRecords } from "../../services/package/open-package.js";

export interface WholeCheck extends PackageCheck {
  /** null: a file does not match the manifest, so the records were not read. */
  dataVersion: Pick<DataVersion, "number" | "at" | "contentHash"> | null;
  /** Id of the citation that the package accompanies. */
  citation: string | null;
  /** The cited query, answered again from the records of the package; null: the package does not hold it. */
  answer: AnsweredAgain | null;
}

/**
 * Needs no database.
 * @param wanted the citation that the package must accompany; null: any or none
 * @throws UserError BAD_SOURCE if it is not a package, or its records do not match its content hash, CITATION_NOT_FOUND
 */
export async function verifyWholePackage(place: string, wanted: string | null): Promise<WholeCheck> {
  const check = await checkPackage(place);
  const unread = { ...check, dataVersion: null, citation: null, answer: null };
  if (check.changed.length + check.missing.length > 0) return unread;
  const proven = await provenRecords(place);
  const { number, at, contentHash } = proven.version;
  if (wanted !== null && proven.citation !== wanted) throw otherCitation(place, proven.citation, wanted);
  const answer = proven.citation === null ? null : await answeredAgain(place, proven);
  return { ...check, dataVersion: { number, at, contentHash }, citation: proven.citation, answer };
}

async function answeredAgain(place: string, proven: ProvenRecords): Promise<AnsweredAgain | null> {
  const citation = await citedAnswerIn(place);
  if (citation === null) return null;
  // loaded lazily: a package without a citation needs no schema
  const { packagedAnswering } = await import("../../graphql/packaged-answering.js");
  try {
    return await checkAnswer(proven, citation, await packagedAnswering(proven.records, readConfig()));
  } finally {
    await closeThreads();
  }
}

function otherCitation(place: string, held: string | null, wanted: string): UserError {
  const name = held === null ? "no citation" : `citation ${held}`;
  return new UserError(
    "CITATION_NOT_FOUND",
    `${path.basename(place)} accompanies ${name}, not ${wanted}. Take the package that was exported with --citation ${wanted}.`,
  );
}
