/** Cells of the nodes and relationships of records: the properties that the queries of `cypher/write` set. */
import { RECORD_COLUMNS } from "../../domain/record-columns.js";
import type { AnyRecord, IssuerRecord, RecordKind } from "../../domain/records.js";
import { END_COLUMNS, INTEGER_COLUMNS, issuerColumns } from "../record-rows.js";
import { cellOf, DELIMITER, typeOf, type CellType } from "./cells.js";

/** Labels of the kinds that are stored as nodes; affiliations and successions are relationships. */
export const LABELS: Partial<Record<RecordKind, string>> = {
  ...{ datasets: "Dataset", bodies: "Body", names: "Name", merges: "Merge", projects: "Project" },
  ...{ chains: "BusinessChain", goals: "Goal", transformations: "Transformation", plans: "Plan" },
  ...{ documents: "Document", statements: "Statement" },
};

/** Columns stored as properties, in the order of the cells. */
export function propertyColumns(kind: RecordKind): string[] {
  const ends = END_COLUMNS[kind] ?? [];
  const own = RECORD_COLUMNS[kind].filter((column) => !ends.includes(column));
  return kind === "documents" ? [...own, "issuerIds"] : own;
}

export class RecordCells {
  /** Types of the columns that had a value so far. */
  readonly types = new Map<string, CellType>();
  private readonly columns: readonly string[];

  constructor(readonly kind: RecordKind) {
    this.columns = propertyColumns(kind);
  }

  /** The cells of a record's properties, and the end of the row. */
  cells(record: AnyRecord, version: number): string {
    const { kind } = this;
    const given: Readonly<Record<string, unknown>> =
      kind === "documents" ? { ...record, ...issuerColumns(record.issuers as IssuerRecord[]) } : record;
    let row = "";
    for (const column of this.columns) {
      const value = given[column] ?? null;
      if (value !== null && !this.types.has(column))
        this.types.set(column, typeOf(value, INTEGER_COLUMNS.has(column)));
      row += `${cellOf(value)}${DELIMITER}`;
    }
    return `${row}${version}\n`;
  }
}
