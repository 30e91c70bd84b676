/** The files of nodes and relationships that one thread of a bulk load writes for records. */
import type { AnyRecord, RecordKind, StatementRecord } from "../../domain/records.js";
import { DELIMITER, hasLines, type CellType } from "./cells.js";
import { ClaimFiles } from "./claim-files.js";
import { LABELS, RecordCells } from "./record-cells.js";
import { RowFiles } from "./row-files.js";
import { edgeFile, nodeFile } from "./file-names.js";

export class RecordFiles {
  readonly claims: ClaimFiles;
  relationships = 0;
  private readonly files: RowFiles;
  private readonly cells = new Map<RecordKind, RecordCells>();
  /** By label or type: the files of its rows without and with line ends. */
  private readonly namesOf = new Map<string, readonly [string, string]>();

  constructor(
    folder: string,
    private readonly thread: number,
  ) {
    this.files = new RowFiles(folder);
    this.claims = new ClaimFiles(folder, thread);
  }

  get names(): string[] {
    return [...this.files.names, ...this.claims.edges.names];
  }

  get bytes(): number {
    return this.files.bytes + this.claims.edges.bytes;
  }

  get longestRow(): number {
    return Math.max(this.files.longestRow, this.claims.edges.longestRow);
  }

  get types(): Partial<Record<RecordKind, Record<string, CellType>>> {
    return Object.fromEntries([...this.cells].map(([kind, { types }]) => [kind, Object.fromEntries(types)]));
  }

  /**
   * @param ends numbers of the records that this one refers to, as `namings` lists them
   * @param order place of a statement's subject among the issuers of its document; -1: none
   */
  write(
    kind: RecordKind,
    record: AnyRecord,
    number: number,
    version: number,
    ends: Int32Array,
    order: number,
  ): void {
    const cells = this.cells.get(kind) ?? new RecordCells(kind);
    this.cells.set(kind, cells);
    const row = cells.cells(record, version);
    const label = LABELS[kind];
    const node = String(number);
    if (label !== undefined) this.append(nodeFile, label, `${node}${DELIMITER}${row}`);
    if (kind === "names") this.edge("HAS_NAME", ends[0]!, node);
    if (kind === "affiliations") this.edge(record.kind as string, ends[0]!, ends[1]!, row);
    if (kind === "successions") this.edge("SUCCEEDED_BY", ends[0]!, ends[1]!, row);
    if (kind === "statements") this.statement(record as unknown as StatementRecord, node, ends, order);
  }

  close(): void {
    this.files.close();
    this.claims.edges.close();
    this.relationships += this.claims.relationships;
  }

  private statement(statement: StatementRecord, node: string, ends: Int32Array, order: number): void {
    const [dataset, document, subject, object] = ends;
    this.edge("FROM", node, document!);
    this.edge("BELONGS_TO", node, dataset!);
    this.edge("OBJECT", node, object!);
    if (subject! >= 0) this.edge("SUBJECT", node, subject!);
    if (statement.status === "ACCEPTED" && subject! >= 0)
      this.claims.add(statement.predicate, subject!, object!, order, statement.id);
  }

  /** @param cells of its properties, with the end of the row */
  private edge(type: string, start: number | string, end: number | string, cells?: string): void {
    this.relationships++;
    const ends = `${start}${DELIMITER}${end}`;
    this.append(edgeFile, type, cells === undefined ? `${ends}\n` : `${ends}${DELIMITER}${cells}`);
  }

  /** Rows with line ends inside texts stand in files of their own, since others are read faster. */
  private append(fileOf: typeof nodeFile, name: string, row: string): void {
    const [plain, lined] = this.namesOf.get(name) ?? this.filesOf(fileOf, name);
    this.files.append(hasLines(row) ? lined : plain, row);
  }

  private filesOf(fileOf: typeof nodeFile, name: string): readonly [string, string] {
    const names = [fileOf(name, this.thread), fileOf(name, this.thread, true)] as const;
    this.namesOf.set(name, names);
    return names;
  }
}
