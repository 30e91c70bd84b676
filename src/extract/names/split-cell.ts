/** Takes a list of bodies apart: a table cell, the issuers in a title, a line of a list of members. */
import type { FoundName, NameFinder } from "./name-finder.js";
import { isDepartmentOfOrgan } from "./level-groups.js";
import { isCollective, looksLikeBody } from "./shapes.js";

/** NAME: as found; LIKE: the shape of a body's name, nobody on record; COLLECTIVE: 有关部门; TEXT: anything else. */
export interface CellPiece {
  start: number;
  end: number;
  form: string;
  bodyIds: string[];
  kind: FoundName["kind"] | "LIKE" | "COLLECTIVE" | "TEXT";
}

const SEPARATOR = /[、，,；;／/|\n\r\t]|\s{2,}|[。．]/gu;
const JOINED = /^(?:和|与|及|以及|并|会同)/u;

/** Every piece of a cell in order: names, and what is left over between them. Separators are left out. */
export function splitCell(names: NameFinder, cell: string, date: string | null): CellPiece[] {
  const pieces: CellPiece[] = [];
  let from = 0;
  for (const separator of [...cell.matchAll(SEPARATOR), { index: cell.length, 0: "" }]) {
    pieces.push(...splitItem(names, cell, from, separator.index, date));
    from = separator.index + separator[0].length;
  }
  return pieces;
}

function splitItem(
  names: NameFinder,
  cell: string,
  from: number,
  to: number,
  date: string | null,
): CellPiece[] {
  const pieces: CellPiece[] = [];
  const leave = (start: number, end: number): void => {
    pieces.push(...leftOver(cell, start, end));
  };
  let free = from;
  for (const name of names.find(cell.slice(from, to), date)) {
    const found = { ...name, start: name.start + from, end: name.end + from };
    leave(free, found.start);
    pieces.push(found);
    free = found.end;
  }
  leave(free, to);
  return joinWord(cell, pieces);
}

/** What stands between names: a conjunction is dropped, anything else is kept. */
function leftOver(cell: string, start: number, end: number): CellPiece[] {
  const text = cell.slice(start, end);
  const lead = /^\s*/u.exec(text)![0].length + (JOINED.exec(text.trimStart())?.[0].length ?? 0);
  const form = text.slice(lead).trim();
  if (form === "") return [];
  const at = cell.indexOf(form, start + lead);
  const kind = isCollective(form) ? "COLLECTIVE" : looksLikeBody(form) ? "LIKE" : "TEXT";
  return [{ start: at, end: at + form.length, form, bodyIds: [], kind }];
}

/** A name that touches other text of its item is a part of a longer name: 中央军委 in 中央军委后勤保障部. */
function joinWord(cell: string, pieces: CellPiece[]): CellPiece[] {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last || first === last) return pieces;
  const touches = pieces.every((piece, at) => at === 0 || pieces[at - 1]!.end === piece.start);
  const odd = pieces.some(({ kind }) => kind === "LIKE" || kind === "TEXT");
  const form = cell.slice(first.start, last.end);
  if (!touches || !odd || !(looksLikeBody(form) || isDepartmentOfOrgan(form))) return pieces;
  return [{ start: first.start, end: last.end, form, bodyIds: [], kind: "LIKE" }];
}
