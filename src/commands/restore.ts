import { counted } from "../domain/counted.js";
import type { Command } from "commander";
import { LOCAL } from "../domain/callers.js";
import { UserError } from "../errors.js";
import type { Runtime } from "../graphql/runtime.js";
import { checkBackup, openBackup, type Backup } from "../services/backup/open-backup.js";
import type { RestoreReport } from "../services/backup/restore-backup.js";
import { readConfig } from "../config.js";
import { contentsOf } from "./backup.js";
import { withExample } from "./define-command.js";
import { Failed } from "./exit-codes.js";
import { printJson, printResult, tell } from "./output.js";
import { withRuntime } from "./session.js";

export function define(command: Command): void {
  withExample(command, "restore xietong-2026-11-27.zip", [
    "The database must be empty. The backup is checked as a whole before anything is written; afterwards the",
    "content hash of what is stored is compared, and every citation is answered again.",
  ])
    .option("--verify", "only check the backup; needs no database and writes nothing")
    .option("--json", "print the report as JSON")
    .action(restore);
}

async function restore(place: string, options: { verify?: boolean; json?: boolean }): Promise<void> {
  const backup = await openBackup(place);
  try {
    await (options.verify ? verify(backup, options.json) : restoreInto(backup, options.json));
  } finally {
    backup.close();
  }
}

async function verify(backup: Backup, json = false): Promise<void> {
  const { last, records, citations } = await checkBackup(backup, tell);
  const { at, program, dataVersion, texts } = backup.manifest.backup;
  if (json) return printJson({ intact: true, ...backup.manifest.backup, records, citations });
  printResult(
    [
      `The backup is intact: data version ${dataVersion}, saved ${at} by xietong ${program}`,
      `Content hash ${last.contentHash}`,
      contentsOf(last.version, citations, texts),
    ].join("\n"),
  );
}

async function restoreInto(backup: Backup, json = false): Promise<void> {
  const { restoreBackup } = await import("../services/backup/restore-backup.js");
  const { textsFolder } = readConfig();
  const checked = await checkBackup(backup, tell);
  const report = await withRuntime(
    (runtime, ready) =>
      restoreBackup(ready, { backup, checked }, textsFolder, (id) => stateOf(runtime, id), tell),
    "MIGRATED",
  );
  if (json) printJson(report);
  else printResult(words(report));
  if (report.unverified.length > 0) throw new Failed();
}

const VERIFY = "query Verify($id: ID!) { verifyCitation(id: $id) { asCited { state } } }";

async function stateOf(runtime: Runtime, id: string): Promise<string> {
  const { data, errors } = await runtime.run(VERIFY, { id }, LOCAL);
  const code = errors?.[0]?.extensions?.code;
  if (code === "DATABASE_UNAVAILABLE") throw new UserError(code, errors![0]!.message);
  if (errors) return typeof code === "string" ? code : "NOT_ANSWERED";
  return (data as { verifyCitation: { asCited: { state: string } } }).verifyCitation.asCited.state;
}

function words({ versions, contentHash, verified, unverified, texts, broken }: RestoreReport): string {
  const last = versions === null ? [] : [`Restored ${versions.last.number} data versions`];
  const all = verified + unverified.length;
  return [
    ...last,
    `Content hash ${contentHash}, as in the backup`,
    `${verified} of ${all} citations are answered as they were cited`,
    ...unverified.map(({ id, state }) => `  ${id}: ${state}; see npx xietong verify ${id}`),
    `${counted(texts, "text")} of documents`,
    ...broken.map((rule) => `A rule of today does not hold, as before: ${rule}; see npx xietong check`),
  ].join("\n");
}
