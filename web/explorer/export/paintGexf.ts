import { escaped } from "./escaped.js";

/** A node as it is seen. */
interface Node {
  readonly key: string;
  readonly full: string;
  readonly kind: "body" | "item";
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
}

interface Link {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly line: {
    readonly colour: string;
    readonly opacity: number;
    readonly width: number;
    readonly dash: number;
    readonly arrow?: boolean;
  };
}

interface Seen {
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
}

const round = (value: number): number => Math.round(value * 100) / 100;

function colourOf(hex: string, opacity = 1): string {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return `<viz:color r="${r}" g="${g}" b="${b}" a="${round(opacity)}"/>`;
}

function node({ key, full, x, y, size, colour, kind }: Node): string {
  const place = `<viz:position x="${round(x)}" y="${round(y)}" z="0"/>`;
  const shape = `<viz:shape value="${kind === "item" ? "square" : "disc"}"/>`;
  const look = `${colourOf(colour)}${place}<viz:size value="${round(size)}"/>${shape}`;
  return `<node id="${escaped(key)}" label="${escaped(full)}">${look}</node>`;
}

function edge({ key, source, target, weight, line }: Link): string {
  const ends = `source="${escaped(source)}" target="${escaped(target)}" weight="${weight}"${line.arrow ? ' type="directed"' : ""}`;
  const shape = `<viz:shape value="${line.dash > 0 ? "dashed" : "solid"}"/>`;
  const look = `${colourOf(line.colour, line.opacity)}<viz:thickness value="${round(line.width)}"/>${shape}`;
  return `<edge id="${escaped(key)}" ${ends}>${look}</edge>`;
}

/** The picture as GEXF 1.3: every node where it is seen, in the colour and size in which it is seen. */
export function paintGexf(
  { nodes, links }: Seen,
  title: string,
  foot: readonly string[],
  lang: string,
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3" xml:lang="${lang}">
<meta><title>${escaped(title)}</title><description>${escaped(foot.join("\n"))}</description></meta>
<graph defaultedgetype="undirected" mode="static">
<nodes>
${nodes.map(node).join("\n")}
</nodes>
<edges>
${links.map(edge).join("\n")}
</edges>
</graph>
</gexf>
`;
}
