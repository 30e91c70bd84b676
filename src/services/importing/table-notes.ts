/** What a table gave besides its records: how names were found, what was merged and what was kept apart. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import type { NamedBody, NameRule } from "./body-reader.js";
import type { DocumentBook } from "./document-book.js";
import type { ProjectCandidate, TableProjects } from "./table-projects.js";
import { UnknownNames, type UnknownName } from "./unknown-names.js";

/** A name taken under a rule that is worth a look, and how many rows give it. */
export interface DoubtfulName {
  name: string;
  body: string;
  rule: Exclude<NameRule, "IN_FORCE">;
  /** `office` where an office signs for its body. */
  rolledUp: "office" | null;
  rows: number;
}

/** A cell that names nobody but says that there are bodies, such as 各有关部门, and how many rows have it. */
export interface OpenCell {
  text: string;
  rows: number;
}

export interface TableFindings {
  documents: { described: number; found: number };
  /** New documents with the number of another. */
  keptApart: { document: string; like: string }[];
  /** New projects that have the name of another. */
  candidates: ProjectCandidate[];
  /** Names by the rule they were found under. */
  names: Record<NameRule | "UNKNOWN", number>;
  doubtful: DoubtfulName[];
  unknown: UnknownName[];
  /** Cells that make no statement, because they name nobody. */
  namingNobody: OpenCell[];
}

export class TableNotes {
  private readonly names: TableFindings["names"] = {
    ...{ IN_FORCE: 0, ENDED: 0, EARLY: 0, OFFICE: 0, LOCAL: 0, UNKNOWN: 0 },
  };
  private readonly doubtful = new Map<string, DoubtfulName>();
  private readonly unknown: UnknownNames;
  private readonly open = new Map<string, number>();

  constructor(collaboration: Collaboration) {
    this.unknown = new UnknownNames(collaboration);
  }

  count(named: NamedBody): void {
    const { namedForm: name, body, rule } = named;
    this.names[rule ?? "UNKNOWN"]++;
    if (body === null || rule === null) return this.unknown.add(named);
    if (rule === "IN_FORCE") return;
    const key = `${name}\t${body}\t${rule}`;
    const known = this.doubtful.get(key);
    if (known) known.rows++;
    else this.doubtful.set(key, { name, body, rule, rolledUp: rule === "OFFICE" ? "office" : null, rows: 1 });
  }

  /** @param cell that names nobody */
  countOpen(cell: string): void {
    const text = cell.slice(0, 100);
    this.open.set(text, (this.open.get(text) ?? 0) + 1);
  }

  findings(documents: DocumentBook, projects: TableProjects): TableFindings {
    return {
      documents: { described: documents.described, found: documents.reused },
      keptApart: documents.keptApart,
      candidates: projects.candidates,
      names: this.names,
      doubtful: [...this.doubtful.values()].sort((a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1)),
      unknown: this.unknown.list,
      namingNobody: [...this.open].map(([text, rows]) => ({ text, rows })).sort((a, b) => b.rows - a.rows),
    };
  }
}
