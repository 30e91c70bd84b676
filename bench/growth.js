/** How a start from a kept index grows, and what is held: from 100 k participations to 10 M, without a database. */
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { inOwnProcess } from "./own-process.js";

/** 100 k, 1 M and 10 M participations; CHAINS gives others. */
const CHAINS = (process.env.CHAINS ?? "10000,100000,1000000").split(",").map(Number);
const SIZE = { bodies: 2_000, seed: 2014 };

export async function measureGrowth(progress) {
  const rows = [];
  for (const chains of CHAINS) {
    const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-bench-index-"));
    try {
      progress(`writing the index of ${chains} chains`);
      const written = await inOwnProcess("growth-once.js", { chains, ...SIZE, folder });
      const [file] = readdirSync(folder);
      const { size } = statSync(path.join(folder, file));
      progress(`reading ${Math.round(size / 1e6)} MB`);
      rows.push({
        chains,
        bytes: size,
        ...written,
        ...(await inOwnProcess("growth-once.js", { folder })),
        load: os.loadavg()[0],
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return rows;
}

/** A table in Markdown, with the exponent from the first row to the last. */
export function growthTable(rows) {
  const columns = [
    ["wedges", "wedges"],
    ["file MB", "bytes", 1e6],
    ["write ms", "writeMs"],
    ["read ms", "readMs"],
    ["read, processor ms", "readProcessorMs"],
    ["view ms", "viewMs"],
    ["top 10 ms", "topMs"],
  ];
  const perStatement = ["columns", "ids", "index", "withView", "load"];
  const text = (number, digits) => number.toLocaleString("en", { maximumFractionDigits: digits });
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const head = [
    "participations",
    ...columns.map(([name]) => name),
    "columns B",
    "ids B",
    "index B",
    "with view B",
    "load",
  ];
  const body = rows.map((row) =>
    line([
      text(row.participations, 0),
      ...columns.map(([, name, unit = 1]) => text(row[name] / unit, 0)),
      ...perStatement.map((name) => text(row[name], 1)),
    ]),
  );
  const [first, last] = [rows[0], rows.at(-1)];
  const exponent = (name) =>
    Math.log(last[name] / first[name]) / Math.log(last.participations / first.participations);
  const exponents = [
    "exponent",
    ...columns.map(([, name]) => text(exponent(name), 2)),
    ...perStatement.map(() => ""),
  ];
  return [line(head), line(head.map(() => "---:")), ...body, line(exponents), ""].join("\n");
}
