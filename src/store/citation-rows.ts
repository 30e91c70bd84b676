/** Citations as properties of a node. */
import { gunzipSync, gzipSync } from "node:zlib";
import neo4j from "neo4j-driver";
import type { Citation, KeptCitation } from "../domain/citation.js";
import type { Credits } from "../domain/imprint.js";
import type { NamedRecord } from "../domain/named-records.js";
import type { Row } from "./graph.js";

export type CitationRow = Omit<Citation, "dataVersion" | "names" | "credits"> & {
  versionNumber: number;
  versionAt: string;
  contentHash: string;
  /** JSON; citations of earlier releases have none. */
  names?: string;
  /** JSON; absent where there are none. */
  credits?: string;
  /** Gzip, in base64. */
  result?: string;
  /** Of citations that expire. */
  expiresAt?: string;
  storedBytes?: number;
};

/** What is left of a removed citation. */
export interface RemovedRow {
  id: string;
  removedAt: string;
  removedBy: string;
  removedFor: string;
}

/** Of a node with its properties and its entries in indexes, besides the long texts. */
const BYTES_OF_A_NODE = 1_000;
const NOT_REMOVED = { removedAt: null, removedBy: null, removedFor: null };

export const isRemoved = (row: CitationRow | RemovedRow): row is RemovedRow => "removedAt" in row;

export function toProperties(citation: KeptCitation): Row {
  const { dataVersion, result, resultBytes, names, credits, ...plain } = citation;
  const { number, at, contentHash } = dataVersion;
  const texts = {
    names: JSON.stringify(names),
    ...(credits === null ? {} : { credits: JSON.stringify(credits) }),
    ...(result === null ? {} : { result: gzipSync(result).toString("base64") }),
  };
  const long = [plain.query, plain.variables, plain.title, ...Object.values(texts)];
  const bytes = long.reduce((sum, text) => sum + Buffer.byteLength(text), BYTES_OF_A_NODE);
  return {
    ...{ ...plain, ...texts, ...NOT_REMOVED },
    ...{ versionNumber: neo4j.int(number), versionAt: at, contentHash, resultBytes: neo4j.int(resultBytes) },
    storedBytes: neo4j.int(bytes),
  };
}

export function fromRow(row: CitationRow): KeptCitation {
  const { versionNumber, versionAt, contentHash, storedBytes: _, ...kept } = row;
  const { result, names = "[]", credits = "null", expiresAt = null, ...plain } = kept;
  return {
    ...plain,
    dataVersion: { number: versionNumber, at: versionAt, contentHash },
    names: JSON.parse(names) as NamedRecord[],
    credits: JSON.parse(credits) as Credits | null,
    result: result === undefined ? null : gunzipSync(Buffer.from(result, "base64")).toString("utf8"),
    expiresAt,
  };
}
