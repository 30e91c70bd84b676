/** `CITATION.cff` of a package. */
import { creditedImprint, creditsOf, type ServiceImprint } from "../../domain/imprint.js";
import { cffText, REQUEST, type CffIdentifier, type CffPart } from "../citation/cff.js";
import { cslName } from "../citation/csl-item.js";
import type { DatasetFacts, PackageFacts } from "./facts.js";
import { PACKAGE_TITLE } from "./description.js";
import { isKnownLicence, licencesOf } from "./licences.js";

const SHORT_HASH = 12;

export function citationFile({ dataVersion, datasets, citation, imprint }: PackageFacts): string {
  const { number, at, contentHash } = dataVersion;
  const [only, ...others] = datasets;
  const credits = only && others.length === 0 ? creditsOf(only) : null;
  const { authors, publisher } = creditedImprint(credits, imprint);
  const licences = licencesOf(datasets);
  return `${cffText({
    request: REQUEST,
    authors: authors.en.map(cslName),
    title: PACKAGE_TITLE,
    version: `${number} (${contentHash.slice(0, SHORT_HASH)})`,
    publisher: publisher.en,
    address: imprint.address,
    released: at.slice(0, 10),
    accessed: null,
    identifiers: identifiersOf(contentHash, citation),
    licence: licences.length === 1 ? knownLicence(licences[0]!) : null,
    parts: licences.length > 1 ? datasets.map((dataset) => partOf(dataset, imprint)) : [],
  })}\n`;
}

function identifiersOf(contentHash: string, citation: PackageFacts["citation"]): CffIdentifier[] {
  const content = { value: `sha256:${contentHash}`, description: "Content hash of the data version." };
  if (citation === null) return [content];
  const description = `${citation.title}. Answer, canonical JSON, SHA-256 ${citation.resultSha256}.`;
  return [{ value: `citation ${citation.id}`, description }, content];
}

function partOf(dataset: DatasetFacts, imprint: ServiceImprint): CffPart {
  const { authors, publisher } = creditedImprint(creditsOf(dataset), imprint);
  const { nameZh, nameEn, licence, citation } = dataset;
  return {
    authors: authors.en.map(cslName),
    title: nameEn ?? nameZh,
    publisher: publisher.en,
    licence: knownLicence(licence),
    notes: knownLicence(licence) === null ? `${citation} Licence: ${licence}` : citation,
  };
}

/** An unknown id would make the file invalid; `LICENSE.md` lists all licences. */
const knownLicence = (licence: string): string | null => (isKnownLicence(licence) ? licence : null);
