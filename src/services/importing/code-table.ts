/** Turns the rows of a coding table into records: documents, projects, chains, and a statement for each claim. */
import type { Collaboration } from "../../analysis/collaboration.js";
import { isPartialDate } from "../../domain/dates.js";
import type {
  ChainRecord,
  DatasetRecord,
  DocumentRecord,
  InterchangeRecords,
  ProjectRecord,
  StatementRecord,
} from "../../domain/records.js";
import type { Predicate } from "../../domain/vocabulary.js";
import type { CodingColumn, CodingRow } from "../../exchange/coding-table/read-table.js";

const ROLES: Readonly<Record<string, Predicate>> = {
  ...{ LEAD: "LEADS", LEADS: "LEADS", 牵头: "LEADS", 主办: "LEADS" },
  ...{ PARTICIPANT: "PARTICIPATES_IN", PARTICIPATES_IN: "PARTICIPATES_IN" },
  ...{ 参与: "PARTICIPATES_IN", 参建: "PARTICIPATES_IN", 配合: "PARTICIPATES_IN", 协办: "PARTICIPATES_IN" },
};

export interface RefusedRow {
  row: CodingRow;
  column: CodingColumn;
  reason: string;
}

export interface CodedTable {
  records: Partial<InterchangeRecords>;
  refused: RefusedRow[];
}

export interface Coding {
  dataset: DatasetRecord;
  by: string;
  /** UTC instant. */
  at: string;
}

/** Rows that cannot be taken come back; ids are made of what the rows say, so the same rows make the same records. */
export function codeTable(
  collaboration: Collaboration,
  rows: readonly CodingRow[],
  coding: Coding,
): CodedTable {
  const coder = new Coder(collaboration, coding);
  const refused = rows.flatMap((row) => {
    const wrong = coder.take(row);
    return wrong === null ? [] : [{ row, ...wrong }];
  });
  return { records: coder.records(), refused };
}

class Coder {
  private readonly documents = new Map<string, DocumentRecord>();
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
      documents: [...this.documents.values()],
      projects: [...this.projects.values()],
      chains: [...this.chains.values()],
      statements: [...this.statements.values()],
    };
  }

  /** @returns why the row cannot be taken; null when it was */
  take({ cells }: CodingRow): Omit<RefusedRow, "row"> | null {
    const wrong = (column: CodingColumn, reason: string): Omit<RefusedRow, "row"> => ({ column, reason });
    const missing = (["title", "date", "project", "body", "role"] as const).find(
      (column) => cells[column] === "",
    );
    if (missing) return wrong(missing, `${missing} is empty`);
    if (!isPartialDate(cells.date)) {
      return wrong("date", `date "${cells.date}" is no date; write 2013, 2013-03 or 2013-03-14`);
    }
    const predicate = ROLES[cells.role.toUpperCase()];
    if (!predicate)
      return wrong("role", `role "${cells.role}" is not known; write 牵头 or 参与 (LEAD, PARTICIPANT)`);
    if (cells.quote !== "" && !cells.quote.includes(cells.body)) {
      return wrong("quote", `quote does not hold the body's name "${cells.body}"`);
    }
    const body = this.resolve(cells.body, cells.date);
    if ("reason" in body) return wrong("body", body.reason);
    const document = this.document(cells);
    const project = this.project(cells.project);
    this.say(document, predicate, body.id, project, cells.body, cells.quote || null);
    if (cells.chain !== "")
      this.say(document, "SERVES", project, this.chain(cells.chain), cells.project, null);
    return null;
  }

  /** The body named, as it was named at the date. */
  private resolve(name: string, date: string): { id: string } | { reason: string } {
    const { match, ambiguous, alternatives } = this.collaboration.names.resolve(name, date);
    if (match) return { id: match.namedId };
    const others = alternatives.map(({ namedId, matchedForm }) => `${namedId} (${matchedForm})`).join(", ");
    if (ambiguous) return { reason: `body "${name}" is ambiguous on ${date}: ${others}` };
    return { reason: `no body is named "${name}" on ${date}${others ? `; near to it: ${others}` : ""}` };
  }

  /** @returns the document's id */
  private document({ title, number, date, issuers }: CodingRow["cells"]): string {
    const id = number || `${title} (${date})`;
    if (this.documents.has(id)) return id;
    const named = issuers.split(/[、;；,，\s]+/).filter(Boolean);
    const list = named.map((namedForm) => {
      const found = this.resolve(namedForm, date);
      return { namedForm, body: "id" in found ? found.id : null };
    });
    const unknown = { url: null, sha256: null, length: null, licence: null, language: "zh" };
    this.documents.set(id, {
      id,
      title,
      number: number || null,
      publishedOn: date,
      issuers: list,
      ...unknown,
    });
    for (const { namedForm, body } of list) if (body) this.say(id, "ISSUED", body, id, namedForm, null);
    return id;
  }

  private project(name: string): string {
    const known = this.collaboration.records.projects.find(({ nameZh }) => nameZh === name);
    const id = known?.id ?? name;
    const rest = {
      nameEn: null,
      kind: "INFORMATIZATION_PROJECT",
      labelIsOurs: false,
      startedOn: null,
      endedOn: null,
    } as const;
    if (!known) this.projects.set(id, { id, nameZh: name, ...rest });
    return id;
  }

  private chain(name: string): string {
    const known = this.collaboration.records.chains.find(({ nameZh }) => nameZh === name);
    const id = known?.id ?? name;
    if (!known) this.chains.set(id, { id, nameZh: name, nameEn: null });
    return id;
  }

  private say(
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
