/** Reads complete interchange records from the graph. */
import neo4j from "neo4j-driver";
import type { AnyRecord, InterchangeRecords, RecordKind } from "../domain/records.js";
import { LONG_READ_MS, type Graph, type Row, type Transaction } from "./graph.js";
import { fromRow } from "./record-rows.js";

const PAGE = 5_000;

export class RecordRepository {
  constructor(private readonly graph: Graph) {}

  /** All records of the given kinds, each list in order of id; `read(...RECORD_KINDS)` is the whole graph. */
  read<Kind extends RecordKind>(...kinds: Kind[]): Promise<Pick<InterchangeRecords, Kind>> {
    return this.graph.read((transaction) => readRecords(transaction, ...kinds), LONG_READ_MS);
  }

  /** All statements in order of id, read in pages: there may be more than fit in memory. */
  async *statements(): AsyncGenerator<AnyRecord> {
    for (let after = ""; ;) {
      const limit = neo4j.int(PAGE);
      const rows = await this.graph.query("read/statements_after", { after, limit }, LONG_READ_MS);
      const page = rows.map((row) => fromRow("statements", row));
      yield* page;
      if (page.length < PAGE) return;
      after = page.at(-1)!.id;
    }
  }
}

/** RecordRepository.read within a transaction. */
export function readRecords<Kind extends RecordKind>(
  transaction: Transaction,
  ...kinds: Kind[]
): Promise<Pick<InterchangeRecords, Kind>> {
  return readRecordsOfVersion(transaction, kinds, Number.POSITIVE_INFINITY);
}

/** Records of a version that have not changed since, in order of id. */
export async function readRecordsOfVersion<Kind extends RecordKind>(
  transaction: Transaction,
  kinds: readonly Kind[],
  version: number,
): Promise<Pick<InterchangeRecords, Kind>> {
  const entries: [Kind, unknown[]][] = [];
  for (const kind of kinds) {
    const rows = await transaction.run<Row & { record: Row }>(`read/${kind}`);
    const unchanged = rows.filter(({ record }) => !((record.addedIn as number) > version));
    entries.push([kind, unchanged.map((row) => fromRow(kind, row))]);
  }
  return Object.fromEntries(entries) as unknown as Pick<InterchangeRecords, Kind>;
}
