/** A citation as an item of the Citation Style Language: what every style is written from. */
import type { Citation } from "../../domain/citation.js";

/** Author of what is cited: the project, whose people its licence and history name. */
export const AUTHOR = "xietong";
const SHORT_HASH = 12;

/** The fields that a dataset of ours has, by the names of CSL-JSON 1.0. */
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

/** What of a citation is printed. */
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

/** The day of an instant, in UTC. */
function cslDate(instant: string): CslDate {
  const [year = 0, month = 0, day = 0] = instant.slice(0, 10).split("-").map(Number);
  return { "date-parts": [[year, month, day]] };
}
