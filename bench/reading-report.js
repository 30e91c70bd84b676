/** Writes how fast documents are read. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const count = (number) => Math.round(number).toLocaleString("en-US");
const fixed = (number) => number.toFixed(1);

/** @returns paths of the files written */
export function writeReading(folder, { rows, hostile, load }) {
  const speeds = rows.map(
    (row) =>
      `| ${count(row.names)} | ${fixed(row.read)} | ${fixed(row.find)} | ${fixed(row.peer)} | ${fixed(row.read / row.peer)} |`,
  );
  const extremes = hostile.map(
    ({ kind, size, seconds, held }) => `| ${kind} | ${size} | ${fixed(seconds)} | ${count(held / 2 ** 20)} |`,
  );
  const text = `# Reading documents

${count(rows[0].statements)} statements in ${fixed(rows[0].megabytes)} MB of text, forty documents; megabytes a second of processor
time, in the fourth round. The peer is one regular expression of all names, longest first, which finds names alone. Load ${load.map(fixed).join(" · ")}
at the end.

| names | documents read | names found | peer | documents as a multiple |
| ----- | -------------- | ----------- | ---- | ----------------------- |
${speeds.join("\n")}

Hostile texts, each one line:

| text | MB | seconds | MiB held afterwards |
| ---- | -- | ------- | ---------------------- |
${extremes.join("\n")}
`;
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "reading.md");
  writeFileSync(file, text);
  return [file];
}
