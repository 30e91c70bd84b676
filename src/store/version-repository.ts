/** Data versions: which one is current, and the making of the next. */
import neo4j from "neo4j-driver";
import type { Graph, Transaction } from "./graph.js";

export interface StoredVersion {
  id: string;
  number: number;
  at: string;
  by: string;
  reason: string;
  contentHash: string;
}

export class VersionRepository {
  constructor(private readonly graph: Graph) {}

  /** The current version; null before the first write. */
  async current(): Promise<StoredVersion | null> {
    const [row] = await this.graph.query<StoredVersion>("read/data_version");
    return row ?? null;
  }

  async add(transaction: Transaction, version: StoredVersion): Promise<void> {
    await transaction.run("write/data_version", { ...version, number: neo4j.int(version.number) });
  }
}
