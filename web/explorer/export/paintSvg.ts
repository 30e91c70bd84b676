import { COLOURS, FONT } from "../picture/look";
import type { Drawing, Line, Mark, Words } from "./drawing";
import { escaped } from "./escaped";

const round = (value: number) => Math.round(value * 10) / 10;

function line({ from, to, colour, opacity, width, dash, head }: Line): string {
  const dashes = dash > 0 ? ` stroke-dasharray="${dash} ${dash}"` : "";
  const pale = opacity < 1 ? ` stroke-opacity="${opacity.toFixed(2)}"` : "";
  const ends = `x1="${round(from[0])}" y1="${round(from[1])}" x2="${round(to[0])}" y2="${round(to[1])}"`;
  const fill = opacity < 1 ? ` fill-opacity="${opacity.toFixed(2)}"` : "";
  const corners = head?.map((corner) => corner.map(round).join(",")).join(" ");
  const arrow = corners ? `<polygon points="${corners}" fill="${colour}"${fill}/>` : "";
  return `<line ${ends} stroke="${colour}" stroke-width="${round(width)}"${pale}${dashes}/>${arrow}`;
}

function mark({ x, y, size, square, colour }: Mark): string {
  if (!square) return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(size)}" fill="${colour}"/>`;
  const place = `x="${round(x - size)}" y="${round(y - size)}" width="${size * 2}" height="${size * 2}"`;
  return `<rect ${place} fill="${colour}"/>`;
}

/** An outline in the background colour keeps names readable over lines. */
const OUTLINE = `paint-order="stroke" stroke="${COLOURS.paper}" stroke-width="3" stroke-linejoin="round"`;

function words({ x, y, text, size, bold }: Words): string {
  const weight = bold ? ' font-weight="600"' : "";
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${weight} ${OUTLINE}>${escaped(text)}</text>`;
}

/** @param lang language of its texts */
export function paintSvg({ width, height, lines, marks, words: texts }: Drawing, lang: string): string {
  const parts = [...lines.map(line), ...marks.map(mark), ...texts.map(words)].join("\n");
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" lang="${lang}"`;
  const font = ` font-family="${escaped(FONT)}" fill="${COLOURS.ink}">`;
  return `${head}${font}\n<rect width="100%" height="100%" fill="${COLOURS.paper}"/>\n${parts}\n</svg>\n`;
}
