/** A citation as a CSL-JSON item, the input of every style. */
import type { Citation } from "../../domain/citation.js";

/** Author of every citation: the project. */
export const AUTHOR = "xietong";
const SHORT_HASH = 12;

/** The CSL-JSON 1.0 fields that are used. */
export interface CslItem {
  id: string;
  type: "dataset";
  author: { literal: string }[];
  title: string;
  version: string;
  number: string;
  issued: CslDate;
  accessed: CslDate;
  note: string;
}

interface CslDate {
  "date-parts": [[year: number, month: number, day: number]];
}

/** The fields of a citation that are printed. */
export type PrintedCitation = Pick<Citation, "id" | "title" | "dataVersion" | "resultSha256" | "citedAt">;

export function cslItem({ id, title, dataVersion, resultSha256, citedAt }: PrintedCitation): CslItem {
  const { number, at, contentHash } = dataVersion;
  return {
    id,
    type: "dataset",
    author: [{ literal: AUTHOR }],
    title,
    version: `${number} (${contentHash.slice(0, SHORT_HASH)})`,
    number: `citation ${id}`,
    issued: cslDate(at),
    accessed: cslDate(citedAt),
    note: `Citation ${id}. Data version ${number}, content SHA-256 ${contentHash}. Answer, canonical JSON, SHA-256 ${resultSha256}.`,
  };
}

/** The UTC date of an instant. */
function cslDate(instant: string): CslDate {
  const [year = 0, month = 0, day = 0] = instant.slice(0, 10).split("-").map(Number);
  return { "date-parts": [[year, month, day]] };
}
