/** Writes the measurements of the explorer as Markdown tables. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const count = (number) => Math.round(number).toLocaleString("en-US");
const mebibytes = (bytes) => (bytes / 2 ** 20).toFixed(1);

/** @returns paths of the files written */
export function writeExplorer(folder, { rows, rounds, load }) {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "explorer.md");
  writeFileSync(file, text(rows, rounds, load));
  return [file];
}

const text = (rows, rounds, load) => `# The explorer in a browser

Headless Chromium, 1440 × 900, WebGL by software; beside it sigma alone with its usual settings on the same graph, in
the same browser. Medians of ${rounds} rounds; load ${load.map((one) => one.toFixed(1)).join(" · ")} at the end.

## From the data to the first picture, ms

${compared(rows, "firstMs", count)}

## Dragging, frames a second

${compared(rows, "fps", count)}

The longest between two frames: ${rows.map(({ ours, bodies }) => `${count(ours.slowestMs)} ms with ${count(bodies)} bodies`).join(", ")}.

## From the answer under a condition to its picture, ms

Fewer links (at least two shared):

${compared(rows, "fewerMs", count)}

All of them again:

${compared(rows, "moreMs", count)}

A changed condition is drawn at once, with nodes where they were. To the end of the layout, where there is one:

${settled(rows)}

## Held by scripts, MiB

${compared(rows, "held", mebibytes)}

## Wanted

${rows.flatMap(verdicts).join("\n")}
`;

function compared(rows, part, print) {
  const lines = rows.map(({ bodies, links, ours, peer }) => {
    const cells = [count(bodies), count(links), print(ours[part]), print(peer[part])];
    return `| ${[...cells, (ours[part] / peer[part]).toFixed(2)].join(" | ")} |`;
  });
  const head =
    "| bodies | links | ours | sigma alone | ours as a multiple |\n| ---: | ---: | ---: | ---: | ---: |";
  return `${head}\n${lines.join("\n")}`;
}

function settled(rows) {
  const lines = rows.map(({ bodies, links, ours: { fewerSettledMs, moreSettledMs } }) =>
    [bodies, links, fewerSettledMs, moreSettledMs].map(count).join(" | "),
  );
  const head = "| bodies | links | fewer links | all again |\n| ---: | ---: | ---: | ---: |";
  return `${head}\n${lines.map((line) => `| ${line} |`).join("\n")}`;
}

const WANTED = {
  firstMs: (ours, limit) => [`first picture within ${count(limit)} ms`, ours.firstMs, ours.firstMs <= limit],
  fps: (ours, limit) => [`at least ${count(limit)} frames a second`, ours.fps, ours.fps >= limit],
  redrawMs: (ours, limit) => {
    const slower = Math.max(ours.fewerMs, ours.moreMs);
    return [`redrawn, before its layout, within ${count(limit)} ms`, slower, slower <= limit];
  },
};

const verdicts = ({ bodies, links, wanted, ours }) =>
  Object.entries(wanted).map(([part, limit]) => {
    const [what, found, reached] = WANTED[part](ours, limit);
    const size = `${count(bodies)} bodies, ${count(links)} links`;
    return `- ${size}: ${what}; ${count(found)}: ${reached ? "reached" : "missed"}.`;
  });
