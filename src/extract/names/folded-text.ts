/**
 * A text folded unit by unit, as names are folded for comparison, with the place of each unit in the text.
 * Spaces and invisible characters are left out, so that they may stand inside a name. Line ends and tabs stay.
 */
import { foldName } from "../../domain/folding.js";

/** Stands where a line or a table cell ends; no name contains it. */
const BREAK = 10;

const UNKNOWN = 0xffff;
const foldedUnits = new Uint16Array(0x10000).fill(UNKNOWN);

export interface FoldedText {
  /** Folded UTF-16 units. */
  units: Uint16Array;
  /** The offset of each folded unit in the text. */
  at: Int32Array;
  length: number;
}

/** Room for the folded text of a short piece. Clauses are many: their reader folds one after the other into the same. */
export class FoldingRoom {
  static readonly LONGEST = 8_192;
  readonly units = new Uint16Array(FoldingRoom.LONGEST);
  readonly at = new Int32Array(FoldingRoom.LONGEST);
}

/** @param room the result holds until the next text is folded into it; without one the result is the caller's */
export function foldText(text: string, room?: FoldingRoom): FoldedText {
  const isShort = text.length <= FoldingRoom.LONGEST;
  const units = room && isShort ? room.units : new Uint16Array(text.length);
  const at = room && isShort ? room.at : new Int32Array(text.length);
  let length = 0;
  for (let place = 0; place < text.length; place++) {
    const unit = foldUnit(text.charCodeAt(place));
    if (unit === 0) continue;
    units[length] = unit;
    at[length++] = place;
  }
  return { units, at, length };
}

/** The key of a name: its folded units as a text. */
export function foldedKey(name: string): string {
  const { units, length } = foldText(name);
  return String.fromCharCode(...units.subarray(0, length));
}

/** 0 for a unit that is left out. */
function foldUnit(unit: number): number {
  const known = foldedUnits[unit]!;
  return known === UNKNOWN ? (foldedUnits[unit] = computeFold(unit)) : known;
}

/** A unit that folds to several (㈱) stays as it is, and so does half of a surrogate pair. */
function computeFold(unit: number): number {
  if (unit === 9 || unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029) return BREAK;
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  const folded = foldName(String.fromCharCode(unit));
  if (folded.length === 0 || unit < 0x20) return 0;
  return folded.length === 1 ? folded.charCodeAt(0) : unit;
}
