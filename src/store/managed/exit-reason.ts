import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Layout } from "./layout.js";
import { OUT_OF_MEMORY } from "./start-failure.js";

/** Length of Neo4j's log before this run, which is where this run's part begins. */
export function logMark(layout: Layout): number {
  const log = logFile(layout);
  return existsSync(log) ? statSync(log).size : 0;
}

export const consoleFile = (layout: Layout) => path.join(layout.logs, "console.log");

/**
 * Why Java exited, as logged but without stack traces: the innermost cause, else the last error, else the last line.
 * The console output of Java (out of memory, unknown setting) takes precedence over Neo4j's log.
 */
export function exitReason(layout: Layout, mark: number): string | null {
  const log = textOf(logFile(layout)).slice(mark);
  const lines = `${log}\n${textOf(consoleFile(layout))}`.split("\n").map((line) => line.trim());
  return (
    lastMatch(lines, /^Caused by: (?:[\w.$]+: )?(.+)$/) ??
    lastMatch(lines, /^Exception in thread "[^"]*" (?:[\w.$]+: )?(.+)$/) ??
    lastMatch(lines, /\bERROR\s+(.+)$/) ??
    lastMatch(lines, /^(?!at |\.\.\. |\d{4}-\d\d-\d\d .*\bINFO\b)(.+)$/)
  );
}

/** Whether this run of Java, or the last one, ended for want of memory. */
export const ranOutOfMemory = (layout: Layout): boolean => OUT_OF_MEMORY.test(textOf(consoleFile(layout)));

const logFile = (layout: Layout) => path.join(layout.logs, "neo4j.log");

const textOf = (file: string) => (existsSync(file) ? readFileSync(file, "latin1") : "");

function lastMatch(lines: string[], pattern: RegExp): string | null {
  return lines.map((line) => pattern.exec(line)?.[1]).findLast((found) => found !== undefined) ?? null;
}
