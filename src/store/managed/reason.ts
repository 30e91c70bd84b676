import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Layout } from "./layout.js";

/** Where this run's part of Neo4j's log begins. */
export function logMark(layout: Layout): number {
  const log = logFile(layout);
  return existsSync(log) ? statSync(log).size : 0;
}

export const consoleFile = (layout: Layout) => path.join(layout.logs, "console.log");

/**
 * Why Java ended, in its own words but without stack traces: the innermost cause, else the last error, else the
 * last line. What Java prints itself (no memory, unknown setting) counts before Neo4j's log.
 */
export function reasonOfEnd(layout: Layout, mark: number): string | null {
  const log = textOf(logFile(layout)).slice(mark);
  const lines = `${log}\n${textOf(consoleFile(layout))}`.split("\n").map((line) => line.trim());
  return (
    last(lines, /^Caused by: (?:[\w.$]+: )?(.+)$/) ??
    last(lines, /^Exception in thread "[^"]*" (?:[\w.$]+: )?(.+)$/) ??
    last(lines, /\bERROR\s+(.+)$/) ??
    last(lines, /^(?!at |\.\.\. |\d{4}-\d\d-\d\d .*\bINFO\b)(.+)$/)
  );
}

const logFile = (layout: Layout) => path.join(layout.logs, "neo4j.log");

const textOf = (file: string) => (existsSync(file) ? readFileSync(file, "latin1") : "");

function last(lines: string[], pattern: RegExp): string | null {
  return lines.map((line) => pattern.exec(line)?.[1]).findLast((found) => found !== undefined) ?? null;
}
