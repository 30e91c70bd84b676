import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from "react";
import { flushSync } from "react-dom";
import { useTheme } from "../../shared/theme";
import { useLanguage } from "../language";
import { useView } from "../view/viewContext";
import { firstOf, moved, within, type Cell } from "./cell";
import { paintMatrix } from "./paintMatrix";
import type { MatrixOf } from "./useMatrix";

interface GridProps {
  readonly matrix: MatrixOf;
  /** Side of a cell in pixels. */
  readonly side: number;
  /** Room above and to the left that names cover, in pixels. */
  readonly covered: number;
  readonly cell: Cell | null;
  setCell(cell: Cell | null): void;
}

/** The cells, for the pointer and for the keyboard. */
export function Grid({ matrix, side, covered, cell, setCell }: GridProps) {
  const { texts } = useLanguage();
  const { change } = useView();
  const here = useRef<HTMLSpanElement>(null);
  const { nodes } = matrix;
  const count = nodes.length;
  const cellAt = ({ nativeEvent: { offsetX, offsetY } }: MouseEvent): Cell =>
    within(count, { row: Math.floor(offsetY / side), column: Math.floor(offsetX / side) });
  const open = ({ row, column }: Cell) =>
    change({ selected: [...new Set([nodes[row]!.key, nodes[column]!.key])], evidence: true });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moved(count, cell, event.key);
    if (next) {
      flushSync(() => setCell(next));
      here.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
    } else if (event.key === "Enter") open(cell ?? firstOf(count));
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="matrix-cells"
      role="application"
      aria-label={texts.matrix.name(count)}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <Sheet
        matrix={matrix}
        side={side}
        onMove={(event) => setCell(cellAt(event))}
        onLeave={() => setCell(null)}
        onClick={(event) => {
          setCell(cellAt(event));
          open(cellAt(event));
        }}
      />
      {cell && (
        <span
          ref={here}
          className="matrix-here"
          style={{
            ...{ left: cell.column * side, top: cell.row * side, width: side, height: side },
            scrollMargin: `${covered}px 0 0 ${covered}px`,
          }}
        />
      )}
    </div>
  );
}

interface SheetProps {
  readonly matrix: MatrixOf;
  readonly side: number;
  onMove(event: MouseEvent): void;
  onLeave(): void;
  onClick(event: MouseEvent): void;
}

function Sheet({ matrix: { nodes, cells, most, borders }, side, onMove, onLeave, onClick }: SheetProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  useEffect(() => {
    const ink = getComputedStyle(canvas.current!).color;
    paintMatrix(canvas.current!, { keys: nodes.map(({ key }) => key), cells, most, borders, side, ink });
  }, [nodes, cells, most, borders, side, theme]);
  return (
    <canvas
      ref={canvas}
      aria-hidden="true"
      style={{ width: nodes.length * side, height: nodes.length * side }}
      onPointerMove={onMove}
      onPointerLeave={onLeave}
      onClick={onClick}
    />
  );
}
