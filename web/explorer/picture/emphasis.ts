import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import type { DrawnGraph } from "./drawnGraph";
import { COLOURS, type EdgeLook, type NodeLook } from "./look";
import type { Ranks } from "./overlay";
import type { Shade } from "./shades";

/** What is emphasized: the selection, and the node at the keyboard cursor. */
export interface Emphasis {
  readonly selected: readonly string[];
  readonly cursor: string | null;
}

/** Styles of nodes and edges under emphasis: neighbours of emphasized nodes stay, the rest fades. */
export class EmphasisStyle {
  hovered: string | null = null;
  /** Whether thin lines keep their colour: it says something. */
  keepsColours = false;
  shade: Shade = (colour) => colour;
  private emphasis: Emphasis = { selected: [], cursor: null };
  private near: ReadonlySet<string> = new Set();

  /** @param wide the name of the shape of wide lines @param arrow that of arrows */
  constructor(
    private readonly wide: string,
    private readonly arrow: string,
  ) {}

  choose(emphasis: Emphasis, graph: DrawnGraph): void {
    this.emphasis = emphasis;
    this.follow(graph);
  }

  /** Updates the neighbours to the graph that is drawn. */
  follow(graph: DrawnGraph): void {
    const { selected, cursor } = this.emphasis;
    this.near = graph.near([...selected, ...(cursor ? [cursor] : [])].filter((key) => graph.hasNode(key)));
  }

  get ranks(): Ranks {
    const { selected, cursor } = this.emphasis;
    return { first: new Set([...selected, cursor, this.hovered]), near: this.near, cursor };
  }

  node(key: string, data: NodeLook): Partial<NodeDisplayData> {
    const { selected, cursor } = this.emphasis;
    if (selected.includes(key))
      return { ...data, color: this.shade(COLOURS.selected), size: data.size + 2, zIndex: 3 };
    if (cursor === key) return { ...data, color: this.shade(COLOURS.selected), zIndex: 3 };
    const isFaded = this.near.size > 0 && !this.near.has(key);
    return isFaded ? { ...data, color: this.shade(COLOURS.faded), zIndex: 0 } : data;
  }

  edge(endsOf: () => readonly string[], data: EdgeLook): Partial<EdgeDisplayData> {
    if (this.near.size === 0) return data;
    const { selected, cursor } = this.emphasis;
    const ends = endsOf();
    const between = selected.length > 1 && ends.every((end) => selected.includes(end));
    if (between)
      return {
        ...data,
        type: data.type === this.arrow ? data.type : this.wide,
        size: Math.max(data.size, 2),
        color: this.shade(COLOURS.selected),
        zIndex: 9,
      };
    const touches = ends.some((end) => selected.includes(end) || end === cursor);
    return touches
      ? { ...data, color: this.keepsColours || data.size > 1 ? data.color : this.shade(COLOURS.middle) }
      : { ...data, hidden: true };
  }
}
