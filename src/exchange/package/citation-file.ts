/** `CITATION.cff` of a package. */
import { cffText, type CffIdentifier } from "../citation/cff.js";
import { AUTHOR } from "../citation/csl-item.js";
import type { PackageFacts } from "./facts.js";
import { PACKAGE_TITLE } from "./description.js";
import { isKnownLicence, licencesOf } from "./licences.js";

const SHORT_HASH = 12;

export function citationFile({ dataVersion, datasets, citation }: PackageFacts): string {
  const { number, at, contentHash } = dataVersion;
  const licences = licencesOf(datasets);
  const identifiers: CffIdentifier[] = [
    { value: `sha256:${contentHash}`, description: "Content hash of the data version." },
  ];
  if (citation !== null) {
    const description = `${citation.title}. Answer, canonical JSON, SHA-256 ${citation.resultSha256}.`;
    identifiers.unshift({ value: `citation ${citation.id}`, description });
  }
  return `${cffText({
    authors: [AUTHOR],
    title: PACKAGE_TITLE,
    version: `${number} (${contentHash.slice(0, SHORT_HASH)})`,
    released: at.slice(0, 10),
    identifiers,
    // an unknown licence id would make the file invalid; LICENSE.md lists all licences
    licences: licences.every(isKnownLicence) ? licences : [],
  })}\n`;
}
