import { COLOURS, FONT } from "../picture/look";
import type { Drawing } from "./drawing";

/** Device pixels per unit, for print. */
const SCALE = 2;

/** Renders to PNG on a canvas, which has the fonts of the page; an SVG loaded as an image would not. */
export function paintPng({ width, height, lines, marks, words }: Drawing): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * SCALE, height * SCALE];
  const pen = canvas.getContext("2d")!;
  pen.scale(SCALE, SCALE);
  pen.fillStyle = COLOURS.paper;
  pen.fillRect(0, 0, width, height);
  for (const { from, to, colour, opacity, width: wide, dash, head } of lines) {
    [pen.strokeStyle, pen.lineWidth, pen.globalAlpha] = [colour, wide, opacity];
    pen.setLineDash(dash > 0 ? [dash, dash] : []);
    pen.beginPath();
    pen.moveTo(...(from as [number, number]));
    pen.lineTo(...(to as [number, number]));
    pen.stroke();
    if (!head) continue;
    pen.fillStyle = colour;
    pen.beginPath();
    for (const corner of head) pen.lineTo(...(corner as [number, number]));
    pen.fill();
  }
  pen.globalAlpha = 1;
  for (const { x, y, size, square, colour } of marks) {
    pen.fillStyle = colour;
    pen.beginPath();
    if (square) pen.rect(x - size, y - size, size * 2, size * 2);
    else pen.arc(x, y, size, 0, 2 * Math.PI);
    pen.fill();
  }
  // an outline in the background colour keeps names readable over lines
  [pen.fillStyle, pen.strokeStyle, pen.lineWidth] = [COLOURS.ink, COLOURS.paper, 3];
  pen.setLineDash([]);
  pen.lineJoin = "round";
  for (const { x, y, text, size, bold } of words) {
    pen.font = `${bold ? 600 : 400} ${size}px ${FONT}`;
    pen.strokeText(text, x, y);
    pen.fillText(text, x, y);
  }
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
