/** Converts the rows of a coding table into records: documents, projects, chains, and a statement for each claim. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import type {
  ChainRecord,
  DatasetRecord,
  DocumentRecord,
  InterchangeRecords,
  IssuerRecord,
  ProjectRecord,
  StatementRecord,
} from "../../domain/records.js";
import type { Predicate } from "../../domain/vocabulary.js";
import type { CodingRow } from "../../exchange/coding-table/read-table.js";
import { issuersOf, roleOf, wrongCell, type WrongCell } from "./coding-row.js";

export interface RefusedRow extends WrongCell {
  row: CodingRow;
}

export interface CodedTable {
  /** Empty when every row is refused. */
  records: Partial<InterchangeRecords>;
  refused: RefusedRow[];
}

export interface Coding {
  dataset: DatasetRecord;
  by: string;
  /** UTC instant. */
  at: string;
  /** Whether each row must have a quote. */
  located: boolean;
}

/** Invalid rows are returned as refused. Ids are derived from the rows, so the same rows give the same records. */
export function codeTable(
  collaboration: Collaboration,
  rows: readonly CodingRow[],
  coding: Coding,
): CodedTable {
  const coder = new Coder(collaboration, coding);
  const refused = rows.flatMap((row) => {
    const wrong = coder.add(row);
    return wrong === null ? [] : [{ row, ...wrong }];
  });
  return { records: refused.length < rows.length ? coder.records() : {}, refused };
}

type Cells = CodingRow["cells"];

class Coder {
  /** By id, each with the first row that describes it. */
  private readonly documents = new Map<string, { record: DocumentRecord; row: CodingRow }>();
  private readonly projects = new Map<string, ProjectRecord>();
  private readonly chains = new Map<string, ChainRecord>();
  private readonly statements = new Map<string, StatementRecord>();

  constructor(
    private readonly collaboration: Collaboration,
    private readonly coding: Coding,
  ) {}

  records(): Partial<InterchangeRecords> {
    return {
      datasets: [this.coding.dataset],
      documents: [...this.documents.values()].map(({ record }) => record),
      projects: [...this.projects.values()],
      chains: [...this.chains.values()],
      statements: [...this.statements.values()],
    };
  }

  /** Adds the records of a row. @returns why the row is refused; null when it was added */
  add(row: CodingRow): WrongCell | null {
    const { cells } = row;
    const wrong = wrongCell(cells) ?? this.unlocated(row) ?? this.contradiction(row);
    if (wrong) return wrong;
    const body = this.resolve(cells.body, cells.date);
    if ("reason" in body) return { column: "body", reason: `body ${body.reason}` };
    const issuers = this.issuers(cells);
    if ("reason" in issuers) return { column: "issuers", reason: `issuer ${issuers.reason}` };
    this.addClaims(row, body.id, issuers);
    return null;
  }

  private addClaims(row: CodingRow, body: string, issuers: readonly Issuer[]): void {
    const { cells } = row;
    const document = this.document(row, issuers);
    const project = this.project(cells.project);
    this.addStatement(document, roleOf(cells)!, body, project, cells.body, cells.quote || null);
    if (cells.chain !== "")
      this.addStatement(document, "SERVES", project, this.chain(cells.chain), cells.project, null);
  }

  private unlocated({ cells }: CodingRow): WrongCell | null {
    if (!this.coding.located || cells.quote !== "") return null;
    return { column: "quote", reason: "quote is empty; give one, or import without --located" };
  }

  /** All rows of a document must agree on its title, date and issuers. */
  private contradiction({ cells }: CodingRow): WrongCell | null {
    const first = this.documents.get(idOf(cells))?.row;
    const column = (["title", "date", "issuers"] as const).find(
      (name) => first && cells[name] !== first.cells[name],
    );
    if (!column) return null;
    const reason = `${column} of ${idOf(cells)} is "${first!.cells[column]}" in line ${first!.line}`;
    return { column, reason };
  }

  /** The body that bore the name on the date. */
  private resolve(name: string, date: string): { id: string } | { reason: string } {
    const { match, ambiguous, alternatives } = this.collaboration.names.resolve(name, date);
    if (match) return { id: match.namedId };
    const others = alternatives.map(({ namedId, matchedForm }) => `${namedId} (${matchedForm})`).join(", ");
    if (ambiguous) return { reason: `"${name}" is ambiguous on ${date}: ${others}` };
    return { reason: `"${name}" is no body on ${date}${others ? `; similar names: ${others}` : ""}` };
  }

  private issuers(cells: Cells): Issuer[] | { reason: string } {
    const issuers: Issuer[] = [];
    for (const namedForm of issuersOf(cells)) {
      const found = this.resolve(namedForm, cells.date);
      if ("reason" in found) return found;
      issuers.push({ namedForm, body: found.id });
    }
    return issuers;
  }

  /** Adds the document; stored columns that the table lacks (text hash, URL, …) are kept. @returns its id */
  private document(row: CodingRow, issuers: readonly Issuer[]): string {
    const { title, number, date } = row.cells;
    const id = idOf(row.cells);
    if (this.documents.has(id)) return id;
    const { records, documentAt } = this.collaboration;
    const unknown = { url: null, sha256: null, length: null, licence: null, language: "zh" };
    const known = records.documents[documentAt.get(id) ?? -1];
    const given = { id, title, number: number || null, publishedOn: date, issuers: [...issuers] };
    this.documents.set(id, { record: { ...unknown, ...known, ...given }, row });
    for (const { namedForm, body } of issuers) this.addStatement(id, "ISSUED", body, id, namedForm, null);
    return id;
  }

  private project(name: string): string {
    const known = this.collaboration.records.projects.find(({ nameZh }) => nameZh === name);
    if (known) return known.id;
    const rest = { nameEn: null, labelIsOurs: false, startedOn: null, endedOn: null };
    this.projects.set(name, { id: name, nameZh: name, kind: "INFORMATIZATION_PROJECT", ...rest });
    return name;
  }

  private chain(name: string): string {
    const known = this.collaboration.records.chains.find(({ nameZh }) => nameZh === name);
    if (known) return known.id;
    this.chains.set(name, { id: name, nameZh: name, nameEn: null });
    return name;
  }

  private addStatement(
    document: string,
    predicate: Predicate,
    subject: string,
    object: string,
    namedForm: string,
    quote: string | null,
  ): void {
    const { dataset, by, at } = this.coding;
    const id = [dataset.id, document, subject, predicate, object].join(":");
    if (this.statements.has(id)) return;
    this.statements.set(id, {
      ...{ id, dataset: dataset.id, document, predicate, subject, object, namedForm, quote },
      ...{ section: null, paragraph: null, start: null, end: null, quoteStart: null },
      ...{ method: "IMPORTED", confidence: 1, status: "ACCEPTED", listIsOpen: false, from: null, to: null },
      ...{ recordedAt: at, recordedBy: by, reviewedAt: null, reviewedBy: null, reviewNote: null },
    });
  }
}

type Issuer = IssuerRecord & { body: string };

function idOf({ title, number, date }: Cells): string {
  return number || `${title} (${date})`;
}
