/** Converts the rows of a coding table into records: documents, projects, chains, and a statement for each claim. */
import { setImmediate as turn } from "node:timers/promises";
import type { Collaboration } from "../../analysis/index/collaboration.js";
import type { DatasetRecord, InterchangeRecords, StatementRecord } from "../../domain/records.js";
import type { CodingRow } from "../../exchange/coding-table/read-table.js";
import type { RoleWords } from "../../exchange/coding-table/table-roles.js";
import { BodyReader, type BodyList, type NamedBody } from "./body-reader.js";
import { readRow, type ReadRow, type RoleCell, type WrongCell } from "./coding-row.js";
import { DocumentBook } from "./document-book.js";
import { kindOfName } from "./project-kinds.js";
import { namesText } from "./names-cell.js";
import { shortId } from "./short-id.js";
import { TableNotes, type TableFindings } from "./table-notes.js";
import { TableProjects } from "./table-projects.js";
import { statementOf, type Claim } from "./table-statement.js";

export interface RefusedRow extends WrongCell {
  row: CodingRow;
}

export interface CodedTable {
  /** Empty when every row is refused. */
  records: Partial<InterchangeRecords>;
  /** Rows with a wrong cell, and rows with a name that nobody answers to, of which the rest was taken. */
  refused: RefusedRow[];
  findings: TableFindings;
}

export interface Coding {
  dataset: DatasetRecord;
  by: string;
  /** UTC instant. */
  at: string;
  /** Whether each row must have a quote. */
  located?: boolean;
  /** The place whose bodies the table names; null: the central government. */
  place?: string | null;
  roles?: RoleWords;
  /** Refuses names that nobody bore on the date. */
  strictDates?: boolean;
  signal?: AbortSignal;
  /** Called now and then with the rows done, of all. */
  coded?: (rows: number, total: number) => void;
  /** Stored statements about documents that the table may mean. */
  prior?: readonly StatementRecord[];
}

/** Rows after which others get their turn, so that a server answers meanwhile. */
const ROWS_IN_A_TURN = 50;

/** Invalid rows are returned as refused. Ids are derived from the rows, so the same rows give the same records. */
export async function codeTable(
  collaboration: Collaboration,
  rows: readonly CodingRow[],
  coding: Coding,
): Promise<CodedTable> {
  const coder = new Coder(collaboration, coding);
  const refused: RefusedRow[] = [];
  for (const [at, row] of rows.entries()) {
    const wrong = coder.add(row);
    if (wrong !== null) refused.push({ row, ...wrong });
    if (at % ROWS_IN_A_TURN !== 0) continue;
    await turn();
    coding.signal?.throwIfAborted();
    coding.coded?.(at, rows.length);
  }
  return { records: coder.records(), refused, findings: coder.findings() };
}

class Coder {
  private readonly bodies: BodyReader;
  private readonly documents: DocumentBook;
  private readonly projects: TableProjects;
  private readonly notes: TableNotes;
  private readonly statements = new Map<string, StatementRecord>();

  constructor(
    collaboration: Collaboration,
    private readonly coding: Coding,
  ) {
    const { prior = [], dataset } = coding;
    const foreign = new Set(
      prior.filter((one) => one.dataset !== dataset.id).map(({ document }) => document),
    );
    const own = new Set(prior.map(({ document }) => document).filter((id) => !foreign.has(id)));
    this.bodies = new BodyReader(collaboration, coding.strictDates ?? false);
    this.documents = new DocumentBook(collaboration, (id) => own.has(id));
    this.projects = new TableProjects(
      collaboration,
      prior.filter((one) => one.dataset === dataset.id),
    );
    this.notes = new TableNotes(collaboration);
  }

  records(): Partial<InterchangeRecords> {
    if (this.statements.size === 0 && this.documents.records.length === 0) return {};
    return {
      datasets: [this.coding.dataset],
      ...this.bodies.locals.records,
      ...this.projects.records,
      documents: this.documents.records,
      statements: [...this.statements.values()],
    };
  }

  findings(): TableFindings {
    return this.notes.findings(this.documents, this.projects);
  }

  /** Adds the records of a row. @returns why the row comes back; null when all of it was taken */
  add(row: CodingRow): WrongCell | null {
    const read = readRow(row, this.coding.roles ?? new Map());
    if ("reason" in read) return read;
    const { cells } = row;
    if (this.coding.located && cells.quote === "")
      return { column: "quote", reason: "quote is empty; give one, or import without --located" };
    const place = cells.place || this.coding.place || null;
    const issuers = this.bodies.list(namesText(cells.issuers), read.date, place);
    const sameAs = cells.sameAs === "" ? null : this.projects.existing(cells.sameAs);
    if (sameAs === null && cells.sameAs !== "") return noProject(cells.sameAs);
    const found = this.documents.take(
      {
        ...{ title: cells.title, number: cells.number || null, date: read.date },
        issuers: issuers.bodies.filter(isName).map(({ namedForm, body }) => ({ namedForm, body })),
      },
      row,
    );
    if ("reason" in found) return found;
    const document = found.record.id;
    const claims = read.roles.map((role) => ({ role, list: this.bodies.list(role.names, read.date, place) }));
    const wrong = this.issue(document, issuers, cells);
    if (cells.project !== "") this.addProject(row, read, { document, sameAs, claims });
    return (
      wrong ??
      claims.map(({ role, list }) => unknownIn(list, role.column, "body")).find((one) => one !== null) ??
      null
    );
  }

  private issue(document: string, list: BodyList, { note }: CodingRow["cells"]): WrongCell | null {
    for (const named of list.bodies) {
      this.claim({
        document,
        predicate: "ISSUED",
        object: document,
        named,
        quote: null,
        isOpen: list.isOpen,
        note,
      });
    }
    return unknownIn(list, "issuers", "issuer");
  }

  private addProject(
    { cells }: CodingRow,
    { kind }: ReadRow,
    { document, sameAs, claims }: { document: string; sameAs: string | null; claims: Claims },
  ): void {
    const project = sameAs ?? this.projects.of(document, cells.project, kind ?? kindOfName(cells.project));
    for (const { role, list } of claims) {
      for (const named of list.bodies) {
        const quote = cells.quote.includes(named.namedForm) ? cells.quote || null : null;
        const note = [role.word === null ? "" : `role: ${role.word}`, cells.note].filter(Boolean).join("; ");
        const { predicate } = role;
        this.claim({ document, predicate, object: project, named, quote, isOpen: list.isOpen, note });
      }
    }
    if (cells.chain === "") return;
    const named = { ...SURE, namedForm: cells.project, body: project };
    const object = this.projects.chain(cells.chain);
    this.statement({ document, predicate: "SERVES", object, named, quote: null, isOpen: false, note: "" });
  }

  private claim(claim: Claim): void {
    if (!isName(claim.named)) return;
    this.notes.count(claim.named);
    this.statement(claim);
  }

  private statement(claim: Claim): void {
    const { document, predicate, object, named } = claim;
    const { dataset } = this.coding;
    const id = shortId([dataset.id, document, named.body ?? `?${named.namedForm}`, predicate, object]);
    if (!this.statements.has(id)) this.statements.set(id, statementOf(id, claim, this.coding));
  }
}

type Claims = readonly { role: RoleCell; list: BodyList }[];

/** A name that is far too long is reported, and not stored. */
const isName = ({ namedForm }: NamedBody): boolean => namedForm.length <= 100;

const SURE = { rule: "IN_FORCE", confidence: 1, reason: null } as const;

function unknownIn(list: BodyList, column: WrongCell["column"], what: "body" | "issuer"): WrongCell | null {
  const unknown = list.bodies.filter(({ body }) => body === null);
  if (unknown.length === 0) return null;
  return {
    column,
    reason: unknown
      .map((one) => (what === "body" ? `body ${one.reason}` : `issuer ${one.reason}`))
      .join("; "),
  };
}

function noProject(id: string): WrongCell {
  return { column: "sameAs", reason: `sameAs names "${id}", which is the id of no project` };
}
