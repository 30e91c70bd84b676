import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import type { NetworkAnswer } from "../data/drawn";
import { LANG, useLanguage } from "../language";
import { useNaming } from "../namingContext";
import { Failure, Loading } from "../states/Failure";
import { Name } from "../texts/Name";
import { useView } from "../view/viewContext";
import { MatrixLegend } from "./MatrixLegend";
import { paintMatrix } from "./paintMatrix";
import { useMatrix, type MatrixOf } from "./useMatrix";

const SMALLEST = 3;
const LARGEST = 24;
/** Cells from this side on have names beside them. */
const NAMED = 13;
const ZOOM = 1.5;
/** Room for names, in pixels. */
const NAMES = 92;

/** A row and a column, as positions among the bodies. */
interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Every pair as a cell, bodies of one circle side by side: for networks too dense for lines. */
export default function Matrix({ answer }: { answer: NetworkAnswer }) {
  const { matrix, trouble, retry } = useMatrix(answer);
  if (trouble) return <Failure trouble={trouble} retry={retry} />;
  return matrix ? <Sheet matrix={matrix} /> : <Loading />;
}

function Sheet({ matrix }: { matrix: MatrixOf }) {
  const { language, texts } = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const fit = useFit(frame, matrix.nodes.length);
  const side = Math.min(LARGEST, Math.max(SMALLEST, Math.round(fit * zoom * 2) / 2));
  const [cell, setCell] = useState<Cell | null>(null);
  return (
    <div className="picture" lang={LANG[language]}>
      <div className="picture-bar">
        <div className="tools" role="toolbar" aria-label={texts.tools.title}>
          <button type="button" aria-label={texts.tools.nearer} onClick={() => setZoom(zoom * ZOOM)}>
            ＋
          </button>
          <button type="button" aria-label={texts.tools.farther} onClick={() => setZoom(zoom / ZOOM)}>
            －
          </button>
          <button type="button" onClick={() => setZoom(1)}>
            {texts.tools.fit}
          </button>
        </div>
        <CellSays matrix={matrix} cell={cell} />
      </div>
      <div className="frame">
        <div ref={frame} className="matrix">
          <Named matrix={matrix} side={side} cell={cell} setCell={setCell} />
        </div>
      </div>
      <MatrixLegend matrix={matrix} />
    </div>
  );
}

/** The side at which all cells fit into the frame. */
function useFit(frame: React.RefObject<HTMLDivElement | null>, count: number): number {
  const [room, setRoom] = useState(400);
  useLayoutEffect(() => {
    const measure = () =>
      frame.current && setRoom(Math.min(frame.current.clientWidth, frame.current.clientHeight));
    measure();
    const watch = new ResizeObserver(measure);
    if (frame.current) watch.observe(frame.current);
    return () => watch.disconnect();
  }, [frame]);
  const named = (room - NAMES - 4) / Math.max(1, count);
  return named >= NAMED ? named : (room - 4) / Math.max(1, count);
}

/** The cell under the pointer or the keyboard, in words. */
function CellSays({ matrix: { nodes, cells }, cell }: { matrix: MatrixOf; cell: Cell | null }) {
  const { texts } = useLanguage();
  const { view } = useView();
  const naming = useNaming();
  const [row, column] = [nodes[cell?.row ?? -1], nodes[cell?.column ?? -1]];
  const nameOf = ({ node }: MatrixOf["nodes"][number]) => (node.body ? naming.short(node.body) : node.key);
  const says = texts.matrix.cell[view.form === "LEADS" ? "LEADS" : "MATRIX"];
  return (
    <p className="cell-says" role="status">
      {row && column && row !== column
        ? says(nameOf(row), nameOf(column), cells.get(row.key)?.get(column.key) ?? 0)
        : texts.matrix.keys}
    </p>
  );
}

interface NamedProps {
  readonly matrix: MatrixOf;
  readonly side: number;
  readonly cell: Cell | null;
  setCell(cell: Cell | null): void;
}

function Named({ matrix, side, cell, setCell }: NamedProps) {
  const named = side >= NAMED;
  const names = named ? NAMES : 0;
  const length = matrix.nodes.length * side;
  return (
    <div className="matrix-grid" style={{ gridTemplate: `${names}px ${length}px / ${names}px ${length}px` }}>
      {named && <Names matrix={matrix} side={side} at={cell?.column} name="columns" />}
      {named && <Names matrix={matrix} side={side} at={cell?.row} name="rows" />}
      <Cells matrix={matrix} side={side} cell={cell} setCell={setCell} />
    </div>
  );
}

interface NamesProps {
  readonly matrix: MatrixOf;
  readonly side: number;
  readonly at: number | undefined;
  readonly name: "rows" | "columns";
}

function Names({ matrix, side, at, name }: NamesProps) {
  return (
    <ol className={`matrix-${name}`} aria-hidden="true">
      {matrix.nodes.map(({ key, node }, index) => (
        <li
          key={key}
          className={index === at ? "here" : undefined}
          style={{ blockSize: side, lineHeight: `${side}px` }}
        >
          {node.body && <Name of={node.body} short />}
        </li>
      ))}
    </ol>
  );
}

const FIRST_PAIR: Cell = { row: 0, column: 1 };
const WAYS: Readonly<Record<string, Cell>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

function Cells({ matrix, side, cell, setCell }: NamedProps) {
  const { texts } = useLanguage();
  const { change } = useView();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { nodes, cells, most, borders } = matrix;
  useEffect(() => {
    const ink = getComputedStyle(canvas.current!).color;
    paintMatrix(canvas.current!, { keys: nodes.map(({ key }) => key), cells, most, borders, side, ink });
  }, [nodes, cells, most, borders, side]);
  const within = (at: number) => Math.max(0, Math.min(nodes.length - 1, at));
  const cellAt = ({ nativeEvent: { offsetX, offsetY } }: PointerEvent | React.MouseEvent): Cell => ({
    row: within(Math.floor(offsetY / side)),
    column: within(Math.floor(offsetX / side)),
  });
  const open = ({ row, column }: Cell) => {
    const keys = [...new Set([nodes[row]!.key, nodes[column]!.key])];
    change({ selected: keys, evidence: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = WAYS[event.key];
    const here = cell ?? FIRST_PAIR;
    if (event.key === "Enter") open(here);
    else if (way && !cell) setCell(here);
    else if (way) setCell({ row: within(here.row + way.row), column: within(here.column + way.column) });
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="matrix-cells"
      role="application"
      aria-label={texts.matrix.name(nodes.length)}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <canvas
        ref={canvas}
        aria-hidden="true"
        style={{ width: nodes.length * side, height: nodes.length * side }}
        onPointerMove={(event) => setCell(cellAt(event))}
        onPointerLeave={() => setCell(null)}
        onClick={(event) => {
          setCell(cellAt(event));
          open(cellAt(event));
        }}
      />
      {cell && (
        <span
          className="matrix-here"
          style={{ left: cell.column * side, top: cell.row * side, width: side, height: side }}
        />
      )}
    </div>
  );
}
