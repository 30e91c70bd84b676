/** Why Neo4j did not start, as far as its logs tell, and what to start it with instead. */
import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import path from "node:path";
import type { UserError } from "../../errors.js";
import { largerHeap } from "./heap.js";
import type { Layout } from "./layout.js";

/** HEAP: Java ran out of memory. LOG: the transaction log cannot be read to its end. */
export type FailureKind = "HEAP" | "LOG" | "OTHER";

export interface StartFailure {
  kind: FailureKind;
  reason: string;
  error: UserError;
}

/** How Java is started. */
export interface StartWay {
  heap: string;
  /** Cut the transaction log where it can no longer be read, instead of refusing to start. */
  cutLog: boolean;
}

/** Another way to start after a failure; null when there is none. */
export function nextWay({ heap, cutLog }: StartWay, kind: FailureKind): StartWay | null {
  const larger = largerHeap(heap);
  if (kind === "HEAP" && larger !== null) return { heap: larger, cutLog };
  return kind !== "OTHER" && !cutLog ? { heap, cutLog: true } : null;
}

export const OUT_OF_MEMORY = /OutOfMemoryError|Java heap space/;
/** No fault of the data, whichever file could not be opened. */
export const TOO_MANY_FILES = /too many open files/i;
const LOG_DAMAGED = /transaction log|log file|unreadable|log entr|log channel|corrupted log|log version/i;

/** Length of Neo4j's detailed log before this run. */
export function detailMark(layout: Layout): number {
  const file = detailFile(layout);
  return existsSync(file) ? statSync(file).size : 0;
}

/** Why a database of this run could not be opened, while Neo4j itself runs; null: nothing says so. */
export function openingFailure(layout: Layout, mark: number): { kind: FailureKind; reason: string } | null {
  const text = textFrom(detailFile(layout), mark);
  const at = text.search(/ERROR .*Failed to start DatabaseId/);
  if (at < 0) return null;
  const causes = [...text.slice(at).matchAll(/^Caused by: (?:[\w.$]+: )?(.+)$/gm)].map((match) => match[1]!);
  return { kind: kindOf(causes.join("\n")), reason: causes.at(-1) ?? "it gave no reason" };
}

function kindOf(causes: string): FailureKind {
  if (TOO_MANY_FILES.test(causes)) return "OTHER";
  if (OUT_OF_MEMORY.test(causes)) return "HEAP";
  return LOG_DAMAGED.test(causes) ? "LOG" : "OTHER";
}

const detailFile = (layout: Layout): string => path.join(layout.logs, "debug.log");

/** Neo4j begins a new file when the log is long. */
function textFrom(file: string, mark: number): string {
  if (!existsSync(file)) return "";
  const { size } = statSync(file);
  const from = size < mark ? 0 : mark;
  const bytes = Buffer.alloc(size - from);
  const opened = openSync(file, "r");
  try {
    return bytes.toString("utf8", 0, readSync(opened, bytes, 0, bytes.length, from));
  } finally {
    closeSync(opened);
  }
}
