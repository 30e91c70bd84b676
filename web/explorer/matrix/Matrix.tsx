import { useLayoutEffect, useRef, useState } from "react";
import type { NetworkAnswer } from "../data/drawn";
import { LANG, useLanguage } from "../language";
import { useNaming } from "../namingContext";
import { Empty } from "../states/Empty";
import { Failure, Loading } from "../states/Failure";
import { Name } from "../texts/Name";
import { within, type Cell } from "./cell";
import { Grid } from "./Grid";
import { MatrixLegend } from "./MatrixLegend";
import { useMatrix, type MatrixOf } from "./useMatrix";

const SMALLEST = 3;
const LARGEST = 24;
/** Cells from this side on have names beside them. */
const NAMED = 10;
const LARGEST_UNNAMED = 9.5;
const NAME_PX = 12;
const ZOOM = 1.5;
/** Most room for names, in pixels, and in cells where these are small. */
const NAMES = 92;
const NAMES_CELLS = 8;
/** At both sides of the grid together, as in matrix.css. */
const PADDING = 28;

const downToHalf = (side: number): number => Math.max(1, Math.floor(2 * side) / 2);
const possible = (side: number): number => Math.min(LARGEST, Math.max(SMALLEST, Math.round(side * 2) / 2));

/** Every pair as a cell, bodies of one circle side by side: for networks too dense for lines. */
export default function Matrix({ answer }: { answer: NetworkAnswer }) {
  const { matrix, trouble, busy, retry } = useMatrix(answer);
  if (trouble) return <Failure trouble={trouble} retry={retry} />;
  if (matrix?.nodes.length === 0) return <Empty of="links" />;
  return matrix ? <Sheet matrix={matrix} busy={busy} /> : <Loading />;
}

function Sheet({ matrix, busy }: { matrix: MatrixOf; busy: boolean }) {
  const { language, texts } = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  // what was zoomed to is kept when the frame or the number of bodies changes
  const [zoomed, setZoomed] = useState<number | null>(null);
  const fit = useFit(frame, matrix.nodes.length);
  const side = possible(zoomed ?? fit);
  const zoomBy = (factor: number) => setZoomed(possible(side * factor));
  const [chosen, setCell] = useState<Cell | null>(null);
  // a filter may have made the matrix smaller since
  const cell = chosen && within(matrix.nodes.length, chosen);
  return (
    <div className="picture" lang={LANG[language]} aria-busy={busy}>
      <div className="picture-bar">
        <div className="tools" role="toolbar" aria-label={texts.tools.title}>
          <button type="button" aria-label={texts.tools.nearer} onClick={() => zoomBy(ZOOM)}>
            ＋
          </button>
          <button type="button" aria-label={texts.tools.farther} onClick={() => zoomBy(1 / ZOOM)}>
            －
          </button>
          <button type="button" onClick={() => setZoomed(null)}>
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

/** The side at which all cells fit into the frame, with names where there is room for them. */
function useFit(frame: React.RefObject<HTMLDivElement | null>, count: number): number {
  const [room, setRoom] = useState(400);
  useLayoutEffect(() => {
    const measure = () =>
      frame.current && setRoom(Math.min(frame.current.clientWidth - PADDING, frame.current.clientHeight));
    measure();
    const watch = new ResizeObserver(measure);
    if (frame.current) watch.observe(frame.current);
    return () => watch.disconnect();
  }, [frame]);
  const named = downToHalf(
    Math.max((room - NAMES - 4) / Math.max(1, count), (room - 4) / (count + NAMES_CELLS)),
  );
  return named >= NAMED ? named : Math.min(LARGEST_UNNAMED, downToHalf((room - 4) / Math.max(1, count)));
}

/** The cell under the pointer or the keyboard, in words. */
function CellSays({ matrix: { nodes, cells, directed }, cell }: { matrix: MatrixOf; cell: Cell | null }) {
  const { texts } = useLanguage();
  const naming = useNaming();
  const [row, column] = [nodes[cell?.row ?? -1], nodes[cell?.column ?? -1]];
  const nameOf = ({ node }: MatrixOf["nodes"][number]) => (node.body ? naming.short(node.body) : node.key);
  const says = texts.matrix.cell[directed ? "LEADS" : "MATRIX"];
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
  const names = named ? Math.min(NAMES, NAMES_CELLS * side) : 0;
  const length = matrix.nodes.length * side;
  return (
    <div className="matrix-grid" style={{ gridTemplate: `${names}px ${length}px / ${names}px ${length}px` }}>
      {named && <Names matrix={matrix} side={side} at={cell?.column} name="columns" />}
      {named && <Names matrix={matrix} side={side} at={cell?.row} name="rows" />}
      <Grid matrix={matrix} side={side} covered={names} cell={cell} setCell={setCell} />
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
    <ol
      className={`matrix-${name}`}
      aria-hidden="true"
      style={{ fontSize: Math.min(NAME_PX, Math.floor(side - 1)) }}
    >
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
