/** Stored citations. They are not part of the data: content hash and interchange form leave them out. */
import { gunzipSync, gzipSync } from "node:zlib";
import neo4j from "neo4j-driver";
import type { Citation, KeptCitation } from "../domain/citation.js";
import type { Credits } from "../domain/imprint.js";
import type { NamedRecord } from "../domain/named-records.js";
import type { Graph, Row } from "./graph.js";

type CitationRow = Omit<Citation, "dataVersion" | "names" | "credits"> & {
  versionNumber: number;
  versionAt: string;
  contentHash: string;
  /** JSON; citations of earlier releases have none. */
  names?: string;
  /** JSON; absent where there are none. */
  credits?: string;
  /** Gzip, in base64. */
  result?: string;
};

/** Citations of one read; each may hold an answer of 1 MiB. */
const PAGE = 20;

export class CitationRepository {
  constructor(private readonly graph: Graph) {}

  /** Stores a citation under its id unless that id exists. @returns the stored citation */
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

  /** In order of id, in pages. */
  async *all(): AsyncGenerator<KeptCitation> {
    for (let after = ""; ;) {
      const page = await this.graph.query<{ citation: CitationRow }>("read/citations_after", {
        ...{ after, limit: neo4j.int(PAGE) },
      });
      for (const { citation } of page) yield fromRow(citation);
      if (page.length < PAGE) return;
      after = page.at(-1)!.citation.id;
    }
  }

  async count(): Promise<number> {
    const [row] = await this.graph.query<{ citations: number }>("read/citation_count");
    return row?.citations ?? 0;
  }
}

function toProperties({ dataVersion, result, resultBytes, names, credits, ...plain }: KeptCitation): Row {
  const { number, at, contentHash } = dataVersion;
  return {
    ...plain,
    names: JSON.stringify(names),
    ...(credits === null ? {} : { credits: JSON.stringify(credits) }),
    ...{ versionNumber: neo4j.int(number), versionAt: at, contentHash, resultBytes: neo4j.int(resultBytes) },
    ...(result === null ? {} : { result: gzipSync(result).toString("base64") }),
  };
}

function fromRow({
  versionNumber,
  versionAt,
  contentHash,
  result,
  names = "[]",
  credits = "null",
  ...plain
}: CitationRow): KeptCitation {
  return {
    ...plain,
    dataVersion: { number: versionNumber, at: versionAt, contentHash },
    names: JSON.parse(names) as NamedRecord[],
    credits: JSON.parse(credits) as Credits | null,
    result: result === undefined ? null : gunzipSync(Buffer.from(result, "base64")).toString("utf8"),
  };
}
