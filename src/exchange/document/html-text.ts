/** Plain text of HTML: a line a block, a tabbed line a table row. Cells that span rows are repeated in each. */

/** What is used of a DOM node. */
export interface DomNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<DomNode>;
  getAttribute?(name: string): string | null;
}

const TEXT = 3;
const ELEMENT = 1;
const BLOCKS = new Set(
  "P DIV H1 H2 H3 H4 H5 H6 LI UL OL SECTION ARTICLE HEADER FOOTER BLOCKQUOTE PRE DT DD CENTER FIGURE BR HR".split(
    " ",
  ),
);
const SKIPPED = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE NAV IFRAME SVG BUTTON SELECT HEAD".split(" "));
const DEEPEST = 200;

export function textOfDom(root: DomNode): string {
  const pieces: string[] = [];
  write(root, pieces, 0);
  return pieces
    .join("")
    .split("\n")
    .map((line) => line.replace(/[ \u00a0]+/g, " ").replace(/^ +| +$/g, ""))
    .filter((line, at, lines) => line !== "" || lines[at - 1] !== "")
    .join("\n")
    .trim();
}

function write(node: DomNode, pieces: string[], depth: number): void {
  if (node.nodeType === TEXT) pieces.push((node.textContent ?? "").replace(/[\t\r\n]+/g, " "));
  const name = node.nodeName.toUpperCase();
  if (SKIPPED.has(name) || depth > DEEPEST) return;
  if (name === "TABLE") {
    pieces.push("\n", ...rowsOf(node), "\n");
    return;
  }
  if (BLOCKS.has(name)) pieces.push("\n");
  for (const child of node.childNodes) write(child, pieces, depth + 1);
  if (BLOCKS.has(name)) pieces.push("\n");
}

/** A table within a cell is a part of the cell's text. */
function rowsOf(table: DomNode): string[] {
  const spanning = new Map<number, { text: string; left: number }>();
  return elements(table, "TR").map((row) => {
    const cells: string[] = [];
    const fill = (): void => {
      for (
        let above = spanning.get(cells.length);
        above && above.left > 0;
        above = spanning.get(cells.length)
      ) {
        above.left--;
        cells.push(above.text);
      }
    };
    for (const cell of cellsOf(row)) {
      fill();
      const text = textOfCell(cell);
      const rows = numberOf(cell, "rowspan");
      for (let column = 0; column < numberOf(cell, "colspan"); column++) {
        if (rows > 1) spanning.set(cells.length, { text, left: rows - 1 });
        cells.push(column === 0 ? text : "");
      }
    }
    fill();
    return `${cells.join("\t")}\n`;
  });
}

function textOfCell(cell: DomNode): string {
  const pieces: string[] = [];
  for (const child of cell.childNodes) write(child, pieces, 1);
  return pieces.join("").replace(/\s+/g, " ").trim();
}

function cellsOf(row: DomNode): DomNode[] {
  return [...row.childNodes].filter((node) => ["TD", "TH"].includes(node.nodeName.toUpperCase()));
}

function numberOf(cell: DomNode, attribute: string): number {
  return Math.min(200, Math.max(1, Number(cell.getAttribute?.(attribute) ?? 1) || 1));
}

function elements(node: DomNode, name: string): DomNode[] {
  return [...node.childNodes].flatMap((child) => {
    if (child.nodeType !== ELEMENT) return [];
    return child.nodeName.toUpperCase() === name ? [child] : elements(child, name);
  });
}
