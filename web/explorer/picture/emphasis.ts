import type { NodeDisplayData } from "sigma/types";
import type { Lines } from "./lines";
import { COLOURS, type EdgeLook, type NodeLook } from "./look";
import type { Ranks } from "./overlay";
import type { SceneLink } from "./scene";
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

  /** @param isDrawn whether the picture has a node */
  choose(emphasis: Emphasis, lines: Lines, isDrawn: (key: string) => boolean): void {
    this.emphasis = emphasis;
    this.follow(lines, isDrawn);
  }

  /** Updates the neighbours to what is drawn. */
  follow(lines: Lines, isDrawn: (key: string) => boolean): void {
    const { selected, cursor } = this.emphasis;
    this.near = lines.near([...selected, ...(cursor ? [cursor] : [])].filter(isDrawn));
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

  /** @returns null where the line is not drawn */
  line({ source, target }: SceneLink, look: EdgeLook): EdgeLook | null {
    if (this.near.size === 0) return look;
    const { selected, cursor } = this.emphasis;
    const ends = [source, target];
    const between = selected.length > 1 && ends.every((end) => selected.includes(end));
    if (between)
      return {
        ...look,
        type: look.type === this.arrow ? look.type : this.wide,
        size: Math.max(look.size, 2),
        color: this.shade(COLOURS.selected),
      };
    const touches = ends.some((end) => selected.includes(end) || end === cursor);
    if (!touches) return null;
    return { ...look, color: this.keepsColours || look.size > 1 ? look.color : this.shade(COLOURS.middle) };
  }
}
