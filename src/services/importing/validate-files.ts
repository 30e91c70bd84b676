/** Validation pass of an import: reads every file once and reports which lines are valid. Writes nothing. */
import { refusedSuccessions } from "../../domain/refused-successions.js";
import { IdSet } from "../../domain/id-set.js";
import type { LifeSpan } from "../../domain/identity.js";
import { breachesWithin, needsOf, stillBodies, type Finding } from "../../domain/integrity.js";
import {
  RECORD_KINDS,
  type AnyRecord,
  type DocumentRecord,
  type InterchangeRecords,
  type MergeRecord,
  type ProjectRecord,
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
import type { Place } from "../../exchange/interchange/refusal.js";
import type { GraphReads } from "../../store/empty-graph.js";
import { knownIds, readRecordsById } from "../../store/record-lookups.js";
import { readRecords } from "../../store/record-repository.js";
import { impossibleDates } from "./validate-lives.js";
import { statedIssuances, unstatedIssuers } from "./validate-issuers.js";
import { unlocated } from "./validate-places.js";
import { partsOfParts } from "./validate-wholes.js";
import { intoMerged, mergedAway, recordsOf, shortened } from "./validate-stored.js";
import { Refusals } from "./refusals.js";

const BATCH = 5_000;

export interface Validation {
  /** Number of valid lines. */
  valid: number;
  refusals: Refusals;
  /** Merges of bodies that the graph holds, which the import merges. */
  standing: readonly MergeRecord[];
}

/** Which records of the input to import. */
export type RecordFilter = (kind: RecordKind, record: AnyRecord) => boolean;

export async function validateFiles(
  graph: GraphReads,
  files: readonly InterchangeFile[],
  isIncluded: RecordFilter,
  located = false,
): Promise<Validation> {
  return new Validator(graph, isIncluded, located).run(files);
}

/** Only what is compared later, since an import may have many bodies. */
function lifeOf(record: AnyRecord): LifeSpan {
  const { id, establishedOn, abolishedOn } = record as unknown as LifeSpan;
  return { id, establishedOn, abolishedOn };
}

class Validator {
  private readonly refusals = new Refusals();
  /** Ids of the valid records read so far, by kind. */
  private readonly ids = new Map(RECORD_KINDS.map((kind) => [kind, new IdSet()]));
  private readonly lengths = new Map<string, number | null>();
  private readonly successions = new Map<string, { record: SuccessionRecord; place: Place }>();
  private readonly lives = new Map<string, { record: LifeSpan; place: Place }>();
  /** Projects that are parts of others, which may come later in the file. */
  private readonly parts = new Map<string, { record: ProjectRecord; place: Place }>();
  private issuances = new IdSet();
  private readonly standing: MergeRecord[] = [];
  private valid = 0;

  constructor(
    private readonly graph: GraphReads,
    private readonly isIncluded: RecordFilter,
    private readonly located: boolean,
  ) {}

  async run(files: readonly InterchangeFile[]): Promise<Validation> {
    this.issuances = await statedIssuances(files);
    for (const file of files) await this.file(file);
    await this.validateSuccessions();
    await this.validateWholes();
    return { valid: this.valid, refusals: this.refusals, standing: this.standing };
  }

  private async file(file: InterchangeFile): Promise<void> {
    let batch: ReadRecord[] = [];
    for await (const read of readFile(file)) {
      if (isRefusal(read)) this.refusals.add(read);
      else if (this.isIncluded(file.kind, read.record)) batch.push(read);
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
      refuse(line, "id", `"${id}" occurs twice`);
      return false;
    });
    const findings = await this.findings(
      kind,
      once.map(({ record }) => record),
    );
    for (const { line, record } of once) {
      const finding = findings.get(record.id);
      if (finding) refuse(line, finding.column, `"${record.id}" ${finding.message}`);
      else this.accept(kind, record, { file: name, line });
    }
  }

  private accept(kind: RecordKind, record: AnyRecord, place: Place): void {
    this.valid++;
    this.ids.get(kind)!.add(record.id);
    if (kind === "documents") this.lengths.set(record.id, (record as unknown as DocumentRecord).length);
    if (kind === "bodies") this.lives.set(record.id, { record: lifeOf(record), place });
    const project = record as unknown as ProjectRecord;
    if (kind === "projects" && project.partOf) this.parts.set(record.id, { record: project, place });
    if (kind === "successions")
      this.successions.set(record.id, { record: record as unknown as SuccessionRecord, place });
  }

  /** The first finding for each invalid record, by record id. */
  private async findings(kind: RecordKind, records: readonly AnyRecord[]): Promise<Map<string, Finding>> {
    const part = recordsOf(kind, records);
    const lengths = await this.lengthsFor(kind, records);
    // a whole may come after its parts: see validateWholes
    const dangling = kind === "projects" ? [] : await this.dangling(part);
    const found = [...dangling, ...breachesWithin(part, lengths)];
    if (kind === "documents") {
      found.push(...(await shortened(this.graph, part.documents)));
      found.push(...(await unstatedIssuers(this.graph, part.documents, this.issuances)));
    }
    if (this.located) found.push(...unlocated(kind, records));
    if (kind === "bodies") found.push(...(await mergedAway(this.graph, part.bodies)));
    if (kind === "merges") found.push(...(await this.mergeFindings(part.merges)));
    return new Map(found.reverse().map((finding) => [finding.id, finding]));
  }

  /** Records that refer to one that is neither among those read so far nor in the graph. */
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

  /** A duplicate that the graph holds is merged by the import; one that the input itself gives as a body is not. */
  private async mergeFindings(merges: readonly MergeRecord[]): Promise<Finding[]> {
    const given = this.ids.get("bodies")!;
    const inInput = new Set(merges.flatMap(({ id }) => (given.has(id) ? [id] : [])));
    const ids = merges.map(({ id }) => id);
    const stored = await this.graph.read((transaction) => knownIds(transaction, "bodies", ids));
    const standing = merges.filter(({ id }) => stored.has(id) && !inInput.has(id));
    const gone = new Set([...this.standing, ...standing].map(({ id }) => id));
    const found = [...stillBodies(merges, inInput), ...intoMerged(standing, gone)];
    const faulty = new Set(found.map(({ id }) => id));
    this.standing.push(...standing.filter(({ id }) => !faulty.has(id)));
    return found;
  }

  private async validateSuccessions(): Promise<void> {
    if (this.successions.size + this.lives.size === 0) return;
    const { successions: stored } = await this.graph.read((transaction) =>
      readRecords(transaction, "successions"),
    );
    const added = [...this.successions.values()].map(({ record }) => record);
    for (const { id, column, message } of refusedSuccessions(stored, added)) {
      this.refusals.add({ ...this.successions.get(id)!.place, column, reason: `"${id}" ${message}` });
    }
    const impossible = await impossibleDates(this.graph, this.lives, this.successions, stored);
    for (const refusal of impossible) this.refusals.add(refusal);
  }

  private async validateWholes(): Promise<void> {
    if (this.parts.size === 0) return;
    const parts = [...this.parts.values()].map(({ record }) => record);
    for (const { id, column, message } of await this.dangling(recordsOf("projects", parts)))
      this.refusals.add({ ...this.parts.get(id)!.place, column, reason: `"${id}" ${message}` });
    const { projects } = await this.graph.read((transaction) => readRecords(transaction, "projects"));
    const kept = projects.filter(({ id }) => !this.ids.get("projects")!.has(id));
    for (const refusal of partsOfParts(this.parts, kept)) this.refusals.add(refusal);
  }
}
