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
}

export class TableNotes {
  private readonly names: TableFindings["names"] = {
    ...{ IN_FORCE: 0, ENDED: 0, EARLY: 0, OFFICE: 0, LOCAL: 0, UNKNOWN: 0 },
  };
  private readonly doubtful = new Map<string, DoubtfulName>();
  private readonly unknown: UnknownNames;

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

  findings(documents: DocumentBook, projects: TableProjects): TableFindings {
    return {
      documents: { described: documents.records.length, found: documents.reused.size },
      keptApart: documents.keptApart,
      candidates: projects.candidates,
      names: this.names,
      doubtful: [...this.doubtful.values()].sort((a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1)),
      unknown: this.unknown.list,
    };
  }
}
