/** Citations: kept beside the data and no part of it, so that neither content hash nor interchange form knows them. */
import { gunzipSync, gzipSync } from "node:zlib";
import neo4j from "neo4j-driver";
import type { Citation } from "../domain/citation.js";
import type { Graph, Row } from "./graph.js";

export interface KeptCitation extends Citation {
  /** Canonical JSON of the answer; null when it was too long to be kept. */
  result: string | null;
}

type CitationRow = Omit<Citation, "dataVersion"> & {
  versionNumber: number;
  versionAt: string;
  contentHash: string;
  /** Gzip, in base64. */
  result?: string;
};

export class CitationRepository {
  constructor(private readonly graph: Graph) {}

  /** Keeps it under its id, unless it is there already. @returns what is kept */
  async keep(citation: KeptCitation): Promise<KeptCitation> {
    const parameters = { id: citation.id, properties: toProperties(citation) };
    const [row] = await this.graph.write((transaction) =>
      transaction.run<{ citation: CitationRow }>("write/citation", parameters),
    );
    return fromRow(row!.citation);
  }

  async find(id: string): Promise<KeptCitation | null> {
    const [row] = await this.graph.query<{ citation: CitationRow }>("read/citation", { id });
    return row ? fromRow(row.citation) : null;
  }
}

function toProperties({ dataVersion, result, resultBytes, ...plain }: KeptCitation): Row {
  const { number, at, contentHash } = dataVersion;
  return {
    ...plain,
    ...{ versionNumber: neo4j.int(number), versionAt: at, contentHash, resultBytes: neo4j.int(resultBytes) },
    ...(result === null ? {} : { result: gzipSync(result).toString("base64") }),
  };
}

function fromRow({ versionNumber, versionAt, contentHash, result, ...plain }: CitationRow): KeptCitation {
  return {
    ...plain,
    dataVersion: { number: versionNumber, at: versionAt, contentHash },
    result: result === undefined ? null : gunzipSync(Buffer.from(result, "base64")).toString("utf8"),
  };
}
