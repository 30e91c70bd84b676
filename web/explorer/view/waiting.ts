import type { Unit } from "../generated/operations.js";

/** What there is to count by a unit. */
export interface UnitCount {
  readonly bodiesInvolved: number;
  readonly itemsInvolved: number;
}

export type UnitCounts = Readonly<Record<Unit, UnitCount>>;

/**
 * The units that count what the unit in use leaves out: documents issued jointly, and projects or chains of documents
 * that say more than who issued them.
 * @param without participations that the unit in use does not count
 */
export function unitsWaiting(counts: UnitCounts, inUse: Unit, without: number): Unit[] {
  const leavesOut = (unit: Unit): boolean => {
    if (unit === "DOCUMENT" || inUse === "DOCUMENT") return true;
    return without > 0 && counts[unit].itemsInvolved > counts[inUse].itemsInvolved;
  };
  const units = Object.keys(counts) as Unit[];
  return units.filter((unit) => unit !== inUse && counts[unit].itemsInvolved > 0 && leavesOut(unit));
}
