/** Converts the rows of a coding table into records: documents, projects, chains, and a statement for each claim. */
import { setImmediate as turn } from "node:timers/promises";
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { IdSet } from "../../domain/id-set.js";
import type { DatasetRecord, InterchangeRecords, RecordKind, StatementRecord } from "../../domain/records.js";
import type { CodingRow, CodingTable } from "../../exchange/coding-table/read-table.js";
import type { RoleWords } from "../../exchange/coding-table/table-roles.js";
import { BodyReader, finderOf, type BodyList, type NamedBody } from "./body-reader.js";
import { CellFaults } from "./cell-faults.js";
import { readRow, type ReadRow, type RoleCell, type WrongCell } from "./coding-row.js";
import { DocumentBook } from "./document-book.js";
import { FactsLeft, type LeftBehind } from "./left-behind.js";
import { kindOfName } from "./project-kinds.js";
import { namesText } from "./names-cell.js";
import { PriorFacts } from "./prior-facts.js";
import { shortId } from "./short-id.js";
import { TableNotes, type TableFindings } from "./table-notes.js";
import { TableProjects } from "./table-projects.js";
import { statementOf, type Claim } from "./table-statement.js";
import { unknownIn } from "./unknown-names.js";

export interface RefusedRow extends WrongCell {
  row: CodingRow;
}

/** Takes what rows give as they are read. */
export interface CodedSink {
  record<Kind extends RecordKind>(kind: Kind, record: InterchangeRecords[Kind][number]): void;
  /** Rows with a wrong cell, and rows with a name that nobody answers to, of which the rest was taken. */
  refused(row: RefusedRow): void;
  /** Called now and then, so that nothing piles up. @param prior what is known of the documents so far */
  settle(prior: PriorFacts): Promise<void>;
}

export interface CodedTable {
  findings: TableFindings;
  /** Ids of stored proposals that the table answers. */
  answered: string[];
  leftBehind: LeftBehind;
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
  prior?: (documents: readonly string[]) => Promise<readonly StatementRecord[]>;
}

/** Rows after which what they gave is passed on, and what is stored of the next ones is looked up. */
const ROWS_AT_ONCE = 500;
/** Rows after which others get their turn, so that a server answers meanwhile. */
const ROWS_IN_A_TURN = 50;

/** Invalid rows are refused. Ids are derived from the rows, so the same rows give the same records. */
export async function codeTable(
  collaboration: Collaboration,
  { rows, total, isPart }: Pick<CodingTable, "rows" | "total" | "isPart">,
  coding: Coding,
  sink: CodedSink,
): Promise<CodedTable> {
  const coder = new Coder(collaboration, coding, sink, isPart);
  let [batch, done]: [CodingRow[], number] = [[], 0];
  const take = async (): Promise<void> => {
    await coder.take(batch, (at) => coding.coded?.(done + at, total));
    [done, batch] = [done + batch.length, []];
  };
  for await (const row of rows()) if (batch.push(row) >= ROWS_AT_ONCE) await take();
  await take();
  return coder.end();
}

class Coder {
  private readonly bodies: BodyReader;
  private readonly faults: CellFaults;
  private readonly documents: DocumentBook;
  private readonly projects: TableProjects;
  private readonly notes: TableNotes;
  private readonly prior: PriorFacts;
  private readonly left: FactsLeft;
  /** Ids of statements. */
  private readonly statements = new IdSet();

  constructor(
    collaboration: Collaboration,
    private readonly coding: Coding,
    private readonly sink: CodedSink,
    isPart: boolean,
  ) {
    this.prior = new PriorFacts(collaboration, coding.dataset.id);
    this.bodies = new BodyReader(collaboration, coding.strictDates ?? false);
    this.faults = new CellFaults(collaboration, finderOf(collaboration));
    this.documents = new DocumentBook(collaboration, this.prior, (one) => sink.record("documents", one));
    this.projects = new TableProjects(collaboration, this.prior, (one) => sink.record("projects", one));
    this.notes = new TableNotes(collaboration);
    this.left = new FactsLeft(collaboration, this.prior, this.documents, isPart);
  }

  async take(rows: readonly CodingRow[], tell: (done: number) => void): Promise<void> {
    const stored = rows.flatMap(({ cells }) => this.documents.unseen(cells.number, cells.title));
    if (stored.length > 0) this.prior.add((await this.coding.prior?.(stored)) ?? []);
    for (const [at, row] of rows.entries()) {
      const wrong = this.add(row);
      if (wrong !== null) this.sink.refused({ row, ...wrong });
      if (at % ROWS_IN_A_TURN !== 0) continue;
      await turn();
      this.coding.signal?.throwIfAborted();
      tell(at);
    }
    tell(rows.length);
    await this.sink.settle(this.prior);
  }

  /** The records of the whole table, which no row makes alone. */
  async end(): Promise<CodedTable> {
    if (this.statements.size + this.documents.described > 0) {
      const { bodies, names, affiliations } = this.bodies.locals.records;
      this.sink.record("datasets", this.coding.dataset);
      for (const body of bodies) this.sink.record("bodies", body);
      for (const name of names) this.sink.record("names", name);
      for (const one of affiliations) this.sink.record("affiliations", one);
      for (const chain of this.projects.newChains) this.sink.record("chains", chain);
    }
    await this.sink.settle(this.prior);
    return {
      findings: this.notes.findings(this.documents, this.projects),
      answered: this.prior.proposalsOf(
        (document) => this.documents.isDescribed(document),
        (id) => this.statements.has(id),
      ),
      leftBehind: await this.left.list(
        async (ids) => (await this.coding.prior?.(ids)) ?? [],
        (id) => this.statements.has(id),
      ),
    };
  }

  /** Adds the records of a row. @returns why the row comes back; null when all of it was taken */
  private add(row: CodingRow): WrongCell | null {
    const read = readRow(row, this.coding.roles ?? new Map());
    if ("reason" in read) return read;
    const { cells } = row;
    if (this.coding.located && cells.quote === "")
      return { column: "quote", reason: "quote is empty; give one, or import without --located" };
    const fault = this.faults.in(cells, read.date);
    if (fault) return fault;
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
    const document = found.id;
    const claims = read.roles.map((role) => ({ role, list: this.bodies.list(role.names, read.date, place) }));
    const lists = [
      [cells.issuers, issuers] as const,
      ...claims.map(({ role, list }) => [role.names, list] as const),
    ];
    for (const [cell, { bodies, isOpen }] of lists)
      if (bodies.length === 0 && isOpen) this.notes.countOpen(cell);
    const wrong = this.issue(document, issuers, cells);
    if (cells.project !== "") this.addProject(row, read, { document, sameAs, claims });
    return (
      wrong ??
      claims.map(({ role, list }) => unknownIn(list, role.column, "body")).find((one) => one !== null) ??
      null
    );
  }

  private issue(document: string, list: BodyList, { note }: CodingRow["cells"]): WrongCell | null {
    if (list.bodies.length > 0) this.left.whole.add(document);
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
      if (role.column !== "body") this.left.whole.add(project);
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
    if (!this.statements.add(id)) return;
    this.prior.repeat(document, id);
    this.sink.record("statements", statementOf(id, claim, this.coding));
  }
}

type Claims = readonly { role: RoleCell; list: BodyList }[];

/** A name that is far too long is reported, and not stored. */
const isName = ({ namedForm }: NamedBody): boolean => namedForm.length <= 100;

const SURE = { rule: "IN_FORCE", confidence: 1, reason: null } as const;

function noProject(id: string): WrongCell {
  return { column: "sameAs", reason: `sameAs names "${id}", which is the id of no project` };
}
