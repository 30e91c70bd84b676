import type { Cells } from "./cells";

interface Sheet {
  readonly keys: readonly string[];
  readonly cells: Cells;
  readonly most: number;
  /** Positions at which another circle begins. */
  readonly borders: readonly number[];
  /** Side of a cell in pixels. */
  readonly side: number;
  readonly ink: string;
}

const PALEST = 0.2;

/** The share of ink in a cell; it grows with the logarithm of the number, as a few pairs share far more than others. */
export const inkOf = (count: number, most: number): number =>
  count <= 0 ? 0 : most <= 1 ? 1 : PALEST + (1 - PALEST) * (Math.log(count) / Math.log(most));

/** Paints the cells, the diagonal and the borders of the circles. */
export function paintMatrix(
  canvas: HTMLCanvasElement,
  { keys, cells, most, borders, side, ink }: Sheet,
): void {
  const length = keys.length * side;
  const sharp = Math.min(window.devicePixelRatio || 1, 4_000 / Math.max(1, length));
  canvas.width = canvas.height = Math.max(1, Math.round(length * sharp));
  const brush = canvas.getContext("2d")!;
  brush.scale(sharp, sharp);
  const gap = side > 5 ? 1 : 0;
  brush.fillStyle = ink;
  keys.forEach((row, down) => {
    brush.globalAlpha = 0.07;
    brush.fillRect(down * side, down * side, side - gap, side - gap);
    const numbers = cells.get(row);
    if (!numbers) return;
    keys.forEach((column, along) => {
      const count = numbers.get(column);
      if (count === undefined) return;
      brush.globalAlpha = inkOf(count, most);
      brush.fillRect(along * side, down * side, side - gap, side - gap);
    });
  });
  brush.globalAlpha = 0.5;
  for (const at of borders) {
    brush.fillRect(at * side - 1, 0, 1, length);
    brush.fillRect(0, at * side - 1, length, 1);
  }
}
