import type { Command } from "commander";
import { counted } from "../domain/counted.js";
import type { BackupReport } from "../services/backup/write-backup.js";
import { withExample } from "./define-command.js";
import { printJson, printResult, tell } from "./output.js";
import { withGraph } from "./session.js";

export function define(command: Command): void {
  withExample(command, "backup xietong-2026-11-27.zip", [
    "The file holds one data version with its whole history, all citations and the texts of documents.",
    "The server may go on serving and writing. Restore it with xietong restore.",
  ])
    .option("--force", "overwrite an existing file")
    .option("--json", "print the report as JSON")
    .action(backup);
}

async function backup(place: string, options: { force?: boolean; json?: boolean }): Promise<void> {
  const { writeBackup } = await import("../services/backup/write-backup.js");
  const report = await withGraph((graph, { textsFolder }) =>
    writeBackup(graph, place, { force: options.force, textsFolder }, tell),
  );
  if (options.json) printJson({ output: place, ...report });
  else printResult(words(place, report));
}

function words(place: string, { version, versions, citations, texts, bytes }: BackupReport): string {
  return [
    `Saved data version ${version.number} to ${place} (${(bytes / 1_048_576).toFixed(1)} MiB)`,
    `Content hash ${version.contentHash}`,
    contentsOf(versions, citations, texts),
    `Check it at any time: npx xietong restore --verify ${place}`,
  ].join("\n");
}

/** What a backup holds, in words. */
export function contentsOf(versions: number, citations: number, texts: number): string {
  return [
    counted(versions, "version"),
    counted(citations, "citation"),
    `${counted(texts, "text")} of documents`,
  ].join(", ");
}
