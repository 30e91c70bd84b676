/** Answers the cited query again from the records of the package that the citation came with. */
import type { KeptCitation } from "../../domain/citation.js";
import { UserError } from "../../errors.js";
import type { Answering } from "../citing/answering.js";
import { CitationChecker, type AnsweredAgain } from "../citing/check-citation.js";
import { collaborationOf } from "../data/collaboration-of-records.js";
import { Views } from "../data/views.js";
import type { ProvenRecords } from "./open-package.js";

/** @throws UserError BAD_SOURCE when the citation is of other data than the package */
export async function checkAnswer(
  { records, version }: ProvenRecords,
  citation: KeptCitation,
  answering: Answering,
): Promise<AnsweredAgain> {
  const { contentHash } = citation.dataVersion;
  if (contentHash !== version.contentHash) {
    throw new UserError(
      "BAD_SOURCE",
      `Citation ${citation.id} is of the data with content hash ${contentHash}, and the package holds ${version.contentHash}.`,
    );
  }
  const views = new Views(collaborationOf(records, version));
  const data = { current: views, at: () => Promise.resolve(views) };
  const versions = { named: () => Promise.resolve(version) };
  const { asCited } = await new CitationChecker(data, versions, answering).check(citation, () => undefined);
  return asCited;
}
