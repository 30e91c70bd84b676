/** Reads everything that shall be imported once, and says of every line whether it can be taken; nothing is written. */
import { IdSet } from "../../domain/id-set.js";
import { breachesWithin, needsOf, successionBreaches, type Finding } from "../../domain/integrity.js";
import {
  RECORD_KINDS,
  type AnyRecord,
  type DocumentRecord,
  type InterchangeRecords,
  type RecordKind,
  type StatementRecord,
  type SuccessionRecord,
} from "../../domain/records.js";
import {
  isRefusal,
  readFile,
  type InterchangeFile,
  type ReadRecord,
} from "../../exchange/interchange/read-file.js";
import type { Graph } from "../../store/graph.js";
import {
  knownIds,
  readRecords,
  readRecordsById,
  statementIdsOfDocuments,
} from "../../store/record-repository.js";
import { Refusals } from "./refusals.js";

const BATCH = 5_000;

export interface Proof {
  /** Lines that can be taken. */
  taken: number;
  refusals: Refusals;
}

/** Which records of the input are wanted. */
export type Wanted = (kind: RecordKind, record: AnyRecord) => boolean;

export async function prove(graph: Graph, files: readonly InterchangeFile[], wanted: Wanted): Promise<Proof> {
  return new Prover(graph, wanted).run(files);
}

class Prover {
  private readonly refusals = new Refusals();
  /** Of records that were taken, by kind. */
  private readonly ids = new Map(RECORD_KINDS.map((kind) => [kind, new IdSet()]));
  private readonly lengths = new Map<string, number | null>();
  private readonly successions: { record: SuccessionRecord; place: { file: string; line: number } }[] = [];
  private taken = 0;

  constructor(
    private readonly graph: Graph,
    private readonly wanted: Wanted,
  ) {}

  async run(files: readonly InterchangeFile[]): Promise<Proof> {
    for (const file of files) await this.file(file);
    await this.proveSuccessions();
    return { taken: this.taken, refusals: this.refusals };
  }

  private async file(file: InterchangeFile): Promise<void> {
    let batch: ReadRecord[] = [];
    for await (const read of readFile(file)) {
      if (isRefusal(read)) this.refusals.add(read);
      else if (this.wanted(file.kind, read.record)) batch.push(read);
      if (batch.length < BATCH) continue;
      await this.batch(file, batch);
      batch = [];
    }
    await this.batch(file, batch);
  }

  private async batch({ kind, name }: InterchangeFile, batch: readonly ReadRecord[]): Promise<void> {
    const refuse = (line: number, column: string, reason: string): void =>
      this.refusals.add({ file: name, line, column, reason });
    const seen = new Set<string>();
    const once = batch.filter(({ line, record: { id } }) => {
      if (!this.ids.get(kind)!.has(id) && !seen.has(id)) return seen.add(id);
      refuse(line, "id", `"${id}" stands twice`);
      return false;
    });
    const findings = await this.findings(
      kind,
      once.map(({ record }) => record),
    );
    for (const { line, record } of once) {
      const finding = findings.get(record.id);
      if (finding) refuse(line, finding.column, `"${record.id}" ${finding.message}`);
      else this.take(kind, record, { file: name, line });
    }
  }

  private take(kind: RecordKind, record: AnyRecord, place: { file: string; line: number }): void {
    this.taken++;
    this.ids.get(kind)!.add(record.id);
    if (kind === "documents") this.lengths.set(record.id, (record as unknown as DocumentRecord).length);
    if (kind === "successions")
      this.successions.push({ record: record as unknown as SuccessionRecord, place });
  }

  /** The first thing that is wrong with each record, by its id. */
  private async findings(kind: RecordKind, records: readonly AnyRecord[]): Promise<Map<string, Finding>> {
    const part = recordsOf(kind, records);
    const lengths = await this.lengthsFor(kind, records);
    const found = [...(await this.dangling(part)), ...breachesWithin(part, lengths)];
    if (kind === "documents") found.push(...(await this.shortened(records)));
    return new Map(found.reverse().map((finding) => [finding.id, finding]));
  }

  /** Records that name one that is neither in what was read so far nor in the graph. */
  private async dangling(part: InterchangeRecords): Promise<Finding[]> {
    const needs = needsOf(part);
    const missing = new Map<RecordKind, ReadonlySet<string>>();
    for (const kind of RECORD_KINDS) {
      const named = new Set(needs.flatMap(({ target, wanted }) => (target === kind ? [wanted] : [])));
      missing.set(kind, await this.missing(kind, named));
    }
    return needs
      .filter(({ target, wanted }) => missing.get(target)!.has(wanted))
      .map(({ finding }) => finding);
  }

  private async missing(kind: RecordKind, named: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const elsewhere = [...named].filter((id) => !this.ids.get(kind)!.has(id));
    if (elsewhere.length === 0) return new Set();
    const known = await this.graph.read((transaction) => knownIds(transaction, kind, elsewhere));
    return new Set(elsewhere.filter((id) => !known.has(id)));
  }

  private async lengthsFor(
    kind: RecordKind,
    records: readonly AnyRecord[],
  ): Promise<Map<string, number | null>> {
    if (kind !== "statements") return new Map();
    const documents = new Set((records as unknown as StatementRecord[]).map(({ document }) => document));
    const elsewhere = [...documents].filter((id) => !this.lengths.has(id));
    const stored = await this.graph.read((transaction) =>
      readRecordsById(transaction, "documents", elsewhere),
    );
    for (const [id, { record }] of stored) this.lengths.set(id, (record as unknown as DocumentRecord).length);
    return this.lengths;
  }

  /** Documents whose new length cuts off a statement that the graph holds. */
  private async shortened(documents: readonly AnyRecord[]): Promise<Finding[]> {
    const lengths = new Map(documents.map((one) => [one.id, (one as unknown as DocumentRecord).length]));
    const statements = await this.graph.read(async (transaction) => {
      const ids = await statementIdsOfDocuments(transaction, [...lengths.keys()]);
      return readRecordsById(transaction, "statements", ids);
    });
    const records = [...statements.values()].map(({ record }) => record as unknown as StatementRecord);
    const breaches = breachesWithin(recordsOf("statements", records), lengths);
    return breaches.map(({ id, message, rule }) => {
      const { document } = records.find((one) => one.id === id)!;
      return {
        rule,
        kind: "documents",
        id: document,
        column: "length",
        message: `would leave "${id}" wrong, which ${message}`,
      };
    });
  }

  private async proveSuccessions(): Promise<void> {
    if (this.successions.length === 0) return;
    const { successions: stored } = await this.graph.read((transaction) =>
      readRecords(transaction, "successions"),
    );
    const all = new Map(stored.map((one) => [one.id, one]));
    for (const { record } of this.successions) all.set(record.id, record);
    for (const { id, column, message } of successionBreaches([...all.values()])) {
      const own = this.successions.find(({ record }) => record.id === id) ?? this.successions[0]!;
      this.refusals.add({ ...own.place, column, reason: `"${id}" ${message}` });
    }
  }
}

export function recordsOf(kind: RecordKind, records: readonly unknown[]): InterchangeRecords {
  const empty = Object.fromEntries(RECORD_KINDS.map((one) => [one, [] as unknown[]]));
  return { ...empty, [kind]: records } as unknown as InterchangeRecords;
}
