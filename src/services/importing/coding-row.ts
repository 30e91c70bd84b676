/** What a row of a coding table says, before any name is looked up. */
import { holdsSeveralNumbers } from "../../domain/document-numbers.js";
import { wordsProblem } from "../../domain/text.js";
import { PROJECT_KINDS, type Predicate, type ProjectKind } from "../../domain/vocabulary.js";
import type { CodingColumn, CodingRow } from "../../exchange/coding-table/read-table.js";
import { tableDate } from "../../exchange/coding-table/table-dates.js";
import { tableRole, type RoleWords } from "../../exchange/coding-table/table-roles.js";
import { namesText } from "./names-cell.js";
import { isDocumentType, projectKind } from "./project-kinds.js";
import { roleClauses } from "./role-clauses.js";

type Cells = CodingRow["cells"];

/** Columns that ids are derived from, and their greatest length. */
const MOST_CHARACTERS = { title: 400, number: 120, project: 120, chain: 120 } as const;

export interface WrongCell {
  column: CodingColumn;
  reason: string;
}

/** Bodies that a cell names in one role; `word` is the role as written, null where the heading says it. */
export interface RoleCell {
  column: CodingColumn;
  names: string;
  predicate: Predicate;
  word: string | null;
}

export interface ReadRow {
  /** Like 2013, 2013-03 or 2013-03-14. */
  date: string;
  roles: RoleCell[];
  /** Null: the table does not say. */
  kind: ProjectKind | null;
}

/** Roles written like this say nothing more than the predicate does. */
const PLAIN_ROLES = /^(?:leads?|participant|participates_in|牵头|参与)$/iu;

/** @param words for roles, of the caller */
export function readRow({ cells, fault }: CodingRow, words: RoleWords): ReadRow | WrongCell {
  if (fault) return fault;
  const date = tableDate(cells.date);
  const wrong =
    missingCell(cells) ??
    unfitText(cells) ??
    (date === null ? wrongDate(cells.date) : null) ??
    severalNumbers(cells.number) ??
    formula(cells);
  if (wrong) return wrong;
  const roles = rolesOf(cells, words);
  if ("reason" in roles) return roles;
  const word = cells.project === "" || isDocumentType(cells.kind) ? "" : cells.kind;
  const kind = word === "" ? null : projectKind(word);
  if (kind === null && word !== "") return wrongKind(word);
  return wrongQuote(cells) ?? unfitForId(cells) ?? { date: date!, roles, kind };
}

function missingCell(cells: Cells): WrongCell | null {
  const { project, body, role, leads, participants, issuers } = cells;
  const needed: CodingColumn[] = ["title", "date"];
  if ([project, body, role, leads, participants].some((cell) => cell !== "")) {
    needed.push("project");
    if (leads === "" && participants === "") needed.push("body", "role");
  } else if (issuers === "") needed.push("issuers");
  const missing = needed.find((column) => cells[column] === "");
  return missing ? { column: missing, reason: `${missing} is empty` } : null;
}

function wrongDate(date: string): WrongCell {
  const [, one, other, year] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/u.exec(date.trim()) ?? [];
  if (year !== undefined) {
    const [a, b] = [one!, other!].map((part) => part.padStart(2, "0"));
    return {
      column: "date",
      reason: `date "${date}" does not say which number is the month; write ${year}-${a}-${b} or ${year}-${b}-${a}`,
    };
  }
  return { column: "date", reason: `date "${date}" is no date; write 2013, 2013-03 or 2013-03-14` };
}

/** Which number is the document's, only a person can say. */
function severalNumbers(number: string): WrongCell | null {
  if (!holdsSeveralNumbers(number)) return null;
  const reason = `number "${number}" holds several numbers; give each document a row of its own, or, where they are of one document, keep one and move the others to the note`;
  return { column: "number", reason };
}

function wrongKind(kind: string): WrongCell {
  return { column: "kind", reason: `kind "${kind}" is not known; write one of ${PROJECT_KINDS.join(", ")}` };
}

/** A text file cannot hold the value of a formula. */
function formula(cells: Cells): WrongCell | null {
  const found = Object.entries(cells).find(([, cell]) => /^=\s*[A-Za-z_]+\s*\(/u.test(cell));
  if (!found) return null;
  return { column: found[0] as CodingColumn, reason: `${found[0]} holds a formula; write its value` };
}

function rolesOf(cells: Cells, words: RoleWords): RoleCell[] | WrongCell {
  const said = (column: CodingColumn, predicate: Predicate, word: string | null = null): RoleCell[] => {
    const names = namesText(cells[column]);
    if (names === "") return [];
    return roleClauses(names, predicate, words).map((one) => ({ column, ...one, word: one.word ?? word }));
  };
  const roles = [...said("leads", "LEADS"), ...said("participants", "PARTICIPATES_IN")];
  if (cells.body === "") return roles;
  const role = tableRole(cells.role, words);
  if (role === null) {
    return {
      column: "role",
      reason: `role "${cells.role}" is not known; write 牵头 or 参与 (LEAD, PARTICIPANT), or say what it means (on the command line with --role)`,
    };
  }
  const word = PLAIN_ROLES.test(cells.role) ? null : cells.role;
  return [...roles, ...said("body", role === "LEAD" ? "LEADS" : "PARTICIPATES_IN", word)];
}

function wrongQuote({ quote, body }: Cells): WrongCell | null {
  const isOne = !/[、;；,，/|\n]/u.test(body);
  if (quote === "" || body === "" || !isOne || quote.includes(body)) return null;
  return { column: "quote", reason: `quote does not contain the body's name "${body}"` };
}

/** Cells that hold lists of names, of which each is stored. */
const LISTS: readonly string[] = ["issuers", "body", "leads", "participants"];
/** Cells of prose, which may run over several lines. */
const PROSE: readonly string[] = ["quote", "note"];

function unfitText(cells: Cells): WrongCell | null {
  for (const [name, cell] of Object.entries(cells)) {
    const column = name as CodingColumn;
    const texts = LISTS.includes(name) ? cell.split(/[、;；,，/|\n\r\t]+/u).map((one) => one.trim()) : [cell];
    for (const text of texts) {
      const problem = text === "" ? null : wordsProblem(text, PROSE.includes(name) ? "LINES" : "LINE");
      if (problem !== null) return { column, reason: `${column}: ${problem}` };
    }
  }
  return null;
}

function unfitForId(cells: Cells): WrongCell | null {
  for (const [column, most] of Object.entries(MOST_CHARACTERS) as [keyof typeof MOST_CHARACTERS, number][]) {
    const cell = cells[column];
    if (cell.length > most) return { column, reason: `${column} is longer than ${most} characters` };
  }
  return null;
}
