/** Takes what the rows of a table give, and keeps it in the form in which it is imported. */
import type { AnyRecord, InterchangeRecords, RecordKind, StatementRecord } from "../../domain/records.js";
import { refusedLine } from "../../exchange/coding-table/read-table.js";
import type { Refusal } from "../../exchange/interchange/refusal.js";
import type { CodedSink, RefusedRow } from "./code-table.js";
import type { PriorFacts } from "./prior-facts.js";
import type { TableSpool } from "./table-spool.js";

/** Refused rows that are listed with their reasons; the file has them all. */
const MOST_LISTED = 1_000;

export class TableSink implements CodedSink {
  readonly refusals: Refusal[] = [];
  refusedRows = 0;
  private statements: StatementRecord[] = [];

  /**
   * @param stored the stored ones of these statements
   * @param worded puts the reasons in the file into the language of the caller
   */
  constructor(
    private readonly spool: TableSpool,
    private readonly file: string,
    private readonly stored: (ids: readonly string[]) => Promise<Map<string, StatementRecord>>,
    private readonly worded: (reason: string) => string,
  ) {}

  record<Kind extends RecordKind>(kind: Kind, record: InterchangeRecords[Kind][number]): void {
    if (kind === "statements") this.statements.push(record as unknown as StatementRecord);
    else this.spool.addRecord(kind, record as unknown as AnyRecord);
  }

  refused({ row, column, reason }: RefusedRow): void {
    this.spool.add("refused", refusedLine(row, this.worded(reason), this.refusedRows === 0));
    this.refusedRows++;
    if (this.refusals.length < MOST_LISTED)
      this.refusals.push({ file: this.file, line: row.line, column, reason });
  }

  /** Statements that exist already keep their recording and review columns. */
  async settle(prior: PriorFacts): Promise<void> {
    const known = this.statements.filter(({ document }) => prior.has(document)).map(({ id }) => id);
    const stored = known.length > 0 ? await this.stored(known) : null;
    for (const coded of this.statements) {
      const former = stored?.get(coded.id);
      this.spool.addRecord(
        "statements",
        (former ? withStored(former, coded) : coded) as unknown as AnyRecord,
      );
    }
    this.statements = [];
    await this.spool.flush();
  }
}

/** Text offsets are kept only with the named form and quote that they were found with. */
function withStored(former: StatementRecord, coded: StatementRecord): StatementRecord {
  const isSame = coded.namedForm === former.namedForm && (coded.quote ?? former.quote) === former.quote;
  if (isSame) return former;
  const { recordedAt, recordedBy, status, reviewedAt, reviewedBy, reviewNote } = former;
  return { ...coded, recordedAt, recordedBy, status, reviewedAt, reviewedBy, reviewNote };
}
