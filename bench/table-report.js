/** The report of imported tables. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const fixed = (number) => number.toFixed(1);

export function writeTables(folder, { measured, load }) {
  const seconds = (ms) => (ms / 1_000).toFixed(1);
  const megabytes = (bytes) => Math.round(bytes / 1e6);
  const lines = measured.map(({ rows, own, bare }) => {
    const cells = [rows.toLocaleString("en"), seconds(own.ms), megabytes(own.resident), own.versions];
    return `| ${[...cells, seconds(bare.ms), megabytes(bare.resident)].join(" | ")} |`;
  });
  const text = `# Coding tables

One row for each document, with one to four issuers, as CSV; peak memory is that of the whole process (RSS).

| rows | import, s | peak MB | data versions | bare, s | peak MB |
| ---: | --------: | ------: | ------------: | ------: | ------: |
${lines.join("\n")}

Load ${load.map(fixed).join(" · ")} at the end.
`;
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "tables.md");
  writeFileSync(file, text);
  return [file];
}
