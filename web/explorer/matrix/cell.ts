/** A row and a column, as positions among the bodies. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

const FIRST_PAIR: Cell = { row: 0, column: 1 };
const WAYS: Readonly<Record<string, Cell>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** The nearest cell of a matrix of so many bodies. */
export function within(count: number, { row, column }: Cell): Cell {
  const nearest = (at: number) => Math.max(0, Math.min(count - 1, at));
  return { row: nearest(row), column: nearest(column) };
}

/** The cell that a key leads to; null for keys that do not move. The first key of all leads to the first pair. */
export function moved(count: number, from: Cell | null, key: string): Cell | null {
  const way = WAYS[key];
  if (!way) return null;
  if (!from) return firstOf(count);
  return within(count, { row: from.row + way.row, column: from.column + way.column });
}

export const firstOf = (count: number): Cell => within(count, FIRST_PAIR);
