/** `import --bulk`: fills an empty database at once. */
import { readConfig } from "../config.js";
import { UserError } from "../errors.js";
import type { BulkReport } from "../services/bulk/prove-and-write.js";
import { openSource } from "../services/files/open-source.js";
import type { Source } from "../services/files/source-files.js";
import { hasHistory } from "./choose-bulk.js";
import { Failed } from "./exit-codes.js";
import { hashWarning, importWords } from "./import-words.js";
import { printJson, printResult, tell } from "./output.js";
import { withGraph } from "./session.js";

export interface BulkCommand {
  by: string;
  reason?: string;
  located?: boolean;
  withoutHistory?: boolean;
  bulkFiles?: string;
  json?: boolean;
}

const FOLDER = "xietong-bulk";

export async function runBulk(place: string, command: BulkCommand): Promise<void> {
  const source = await openSource(place);
  const ending = new AbortController();
  const stopListening = onInterrupt(ending);
  try {
    requireRecordsOnly(source, command);
    const report = await load(source, place, command, ending.signal, stopListening);
    const { contentHash } = report;
    const differs = contentHash !== undefined && contentHash.stated !== contentHash.reached;
    if (differs) tell(hashWarning(contentHash, true, place));
    if (command.json) printJson(report);
    else printResult([importWords(report), ...("command" in report ? nextSteps(report) : [])].join("\n"));
    if (differs) throw new Failed();
  } finally {
    stopListening();
    await source.close();
  }
}

type Report = BulkReport | (BulkReport & { folder: string; command: string });

async function load(
  source: Source,
  place: string,
  command: BulkCommand,
  signal: AbortSignal,
  stopListening: () => void,
): Promise<Report> {
  const config = readConfig();
  const { by, located, bulkFiles, reason = `Import of ${place}` } = command;
  const options = { by, reason, located, signal };
  if (config.givenDatabase) {
    const { bulkFilesFor } = await import("../services/bulk/bulk-files-for.js");
    return bulkFilesFor(config, source, bulkFiles ?? FOLDER, options, tell);
  }
  if (bulkFiles !== undefined)
    throw new UserError(
      "BAD_TARGET",
      "--bulk-files is for a database that NEO4J_URI names. The managed database is loaded at once; leave the option out.",
    );
  const { bulkImport, endBulkImport } = await import("../services/bulk/bulk-import.js");
  const { files, report } = await bulkImport(config, source, options, tell);
  stopListening(); // the data stay from here on
  tell(
    "The data are in place. Making constraints and indexes; if this is interrupted, the next start makes them",
  );
  await withGraph(async (graph, _, upToDate) => {
    await endBulkImport(graph, files);
    upToDate();
  }, "MIGRATE");
  return report;
}

function requireRecordsOnly(source: Source, command: BulkCommand): void {
  if (!hasHistory(source, command)) return;
  throw new UserError(
    "BAD_SOURCE",
    "The source has a history, and a bulk load takes records alone. Add --without-history, or import it without --bulk. Nothing was written.",
  );
}

function nextSteps({ command }: { command: string }): string[] {
  return [
    "",
    "Nothing is loaded yet. On the machine of the database, with Neo4j stopped:",
    `  ${command}`,
    "Then start Neo4j, and make constraints and indexes:",
    "  npx xietong migrate",
    "  npx xietong check",
  ];
}

/** The first interrupt ends the load, and what it wrote is removed; a second one kills the program. */
function onInterrupt(ending: AbortController): () => void {
  const interrupt = (): void => {
    tell("Interrupted; what was written is being removed…");
    ending.abort(new Failed());
  };
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  return () => void process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
}
