/**
 * Names of bodies in text. `find` gives those in running text, `split` takes a list apart, such as a table cell or the
 * issuers in a title; what is no name of a body on record comes back as a piece of its own.
 */
import type { LifeSpan } from "../../domain/identity.js";
import type { NameRecord } from "../../domain/records.js";
import { NameFinder, type FoundName } from "./name-finder.js";
import { splitCell, type CellPiece } from "./split-cell.js";

export { codePointOffsets } from "./code-points.js";
export type { FoundName } from "./name-finder.js";
export type { CellPiece } from "./split-cell.js";

export interface TextNames {
  /** For readers of whole documents, which fold a text once. */
  finder: NameFinder;
  find(text: string, date: string | null): FoundName[];
  split(cell: string, date: string | null): CellPiece[];
}

/** @param lives of the bodies by id, for names without dates of their own (`livesOf`) */
export function textNames(names: readonly NameRecord[], lives: ReadonlyMap<string, LifeSpan>): TextNames {
  const finder = new NameFinder(names, lives);
  return {
    finder,
    find: (text, date) => finder.find(text, date),
    split: (cell, date) => splitCell(finder, cell, date),
  };
}
