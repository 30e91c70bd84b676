/** Stored citations. They are not part of the data: content hash and interchange form leave them out. */
import neo4j from "neo4j-driver";
import type { KeptCitation, RemovedCitation } from "../domain/citation.js";
import { fromRow, isRemoved, toProperties, type CitationRow, type RemovedRow } from "./citation-rows.js";
import type { Graph, Transaction } from "./graph.js";

/** Citations of one read; each may hold an answer of 1 MiB. */
const PAGE = 20;
/** Expired citations that one write deletes. */
const EXPIRED_AT_ONCE = 1_000;

const now = (): string => new Date().toISOString();

export class CitationRepository {
  constructor(private readonly graph: Graph) {}

  /**
   * Stores a citation under its id unless that id exists; one that is to stay makes an existing one stay.
   * @param again whether it is stored although it was removed
   * @param maxBytes of all citations that expire, together
   * @returns the stored citation; null where it was removed or there is no room
   */
  async keep(
    citation: KeptCitation,
    { again = false, maxBytes = Infinity }: { again?: boolean; maxBytes?: number } = {},
  ): Promise<KeptCitation | null> {
    const properties = toProperties(citation);
    const [row] = await this.graph.write(async (transaction) => {
      await deleteExpired(transaction);
      if (
        maxBytes < Infinity &&
        (await expiringBytes(transaction)) + Number(properties.storedBytes) > maxBytes
      )
        return [];
      const parameters = { id: citation.id, properties, again };
      return transaction.run<{ citation: CitationRow | RemovedRow }>("write/citation", parameters);
    });
    return row && !isRemoved(row.citation) ? fromRow(row.citation) : null;
  }

  /** null for a removed one too. */
  async find(id: string): Promise<KeptCitation | null> {
    const found = await this.known(id);
    return found === null || "removedAt" in found ? null : found;
  }

  async known(id: string): Promise<KeptCitation | RemovedCitation | null> {
    const [row] = await this.graph.query<{ citation: CitationRow | RemovedRow }>("read/citation", {
      ...{ id, now: now() },
    });
    if (!row) return null;
    const { citation } = row;
    if (!isRemoved(citation)) return fromRow(citation);
    return { id, removedAt: citation.removedAt, reason: citation.removedFor };
  }

  /** Lets a citation that expires stay until then. */
  async renew(id: string, expiresAt: string): Promise<void> {
    await this.graph.write((transaction) => transaction.run("write/citation_expiry", { id, expiresAt }));
  }

  /** @param requireFound called with the ids that exist; nothing is removed when it throws */
  async remove(
    ids: readonly string[],
    by: string,
    reason: string,
    requireFound: (found: ReadonlySet<string>) => void,
  ): Promise<RemovedCitation[]> {
    return this.graph.write(async (transaction) => {
      const parameters = { ids, by, reason, now: now() };
      const removed = await transaction.run<RemovedCitation>("write/removed_citations", parameters);
      requireFound(new Set(removed.map(({ id }) => id)));
      return removed;
    });
  }

  /** In order of id, in pages. */
  async *all(): AsyncGenerator<KeptCitation> {
    for (let after = ""; ;) {
      const page = await this.graph.query<{ citation: CitationRow }>("read/citations_after", {
        ...{ after, now: now(), limit: neo4j.int(PAGE) },
      });
      for (const { citation } of page) yield fromRow(citation);
      if (page.length < PAGE) return;
      after = page.at(-1)!.citation.id;
    }
  }

  async count(): Promise<number> {
    const [row] = await this.graph.query<{ citations: number }>("read/citation_count", { now: now() });
    return row?.citations ?? 0;
  }
}

async function deleteExpired(transaction: Transaction): Promise<void> {
  const parameters = { now: now(), limit: neo4j.int(EXPIRED_AT_ONCE) };
  await transaction.run("write/expired_citations", parameters);
}

async function expiringBytes(transaction: Transaction): Promise<number> {
  const [row] = await transaction.run<{ bytes: number }>("read/expiring_citations", { now: now() });
  return row?.bytes ?? 0;
}
