import { groupedByTarget } from "../panel/byItem.js";

interface Pair {
  readonly source: string;
  readonly target: string;
  readonly sharedCount: number;
}

interface Participation {
  /** Key of the body. */
  readonly source: string;
  /** Key of the item. */
  readonly target: string;
  readonly roles: readonly ("LEAD" | "PARTICIPANT")[];
}

/** Numbers by row and column, each named by its key. */
export type Cells = ReadonlyMap<string, ReadonlyMap<string, number>>;

const add = (cells: Map<string, Map<string, number>>, row: string, column: string, count: number) => {
  const found = cells.get(row) ?? new Map<string, number>();
  cells.set(row, found.set(column, (found.get(column) ?? 0) + count));
};

/** What each pair shares, the same in both directions. */
export function sharedCells(pairs: readonly Pair[]): Cells {
  const cells = new Map<string, Map<string, number>>();
  for (const { source, target, sharedCount } of pairs) {
    add(cells, source, target, sharedCount);
    add(cells, target, source, sharedCount);
  }
  return cells;
}

/** How many items the body of the row leads in which that of the column takes part, for pairs that are drawn. */
export function leadCells(pairs: readonly Pair[], participations: readonly Participation[]): Cells {
  const drawn = sharedCells(pairs);
  const cells = new Map<string, Map<string, number>>();
  for (const members of groupedByTarget(participations).values()) {
    const leads = members.filter(({ roles }) => roles.includes("LEAD"));
    const others = members.filter(({ roles }) => roles.includes("PARTICIPANT"));
    for (const { source: row } of leads)
      for (const { source: column } of others) if (drawn.get(row)?.has(column)) add(cells, row, column, 1);
  }
  return cells;
}

export const mostOf = (cells: Cells): number =>
  [...cells.values()].reduce((most, row) => [...row.values()].reduce((a, b) => Math.max(a, b), most), 0);
