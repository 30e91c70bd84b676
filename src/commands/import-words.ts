/** What `import` prints: counts, refused lines, withdrawn records, and the content hash. */
import { RECORD_KINDS } from "../domain/records.js";
import type { ImportReport } from "../services/importing/import.js";
import type { HistoryReport } from "../services/importing/import-history.js";
import type { HashReached } from "../services/importing/hash-reached.js";
import type { RecordName } from "../domain/history.js";
import type { ReplaceReport } from "../services/importing/replace.js";
import { outputWidth } from "./output.js";
import { table } from "./printing/table.js";

const MOST_SHOWN = 20;

type AnyReport = ImportReport | ReplaceReport | HistoryReport;

export function importWords(report: AnyReport): string {
  const { versions, refused, refusals } = report;
  const shown = refusals
    .slice(0, MOST_SHOWN)
    .map((one) => `  ${one.file}, line ${one.line}, ${one.column}: ${one.reason}`);
  const more =
    refused > shown.length ? [`  … and ${refused - shown.length} more; --json lists the first thousand`] : [];
  return [
    countTable(report),
    "",
    outcome(report),
    ...(refused > 0 ? [`${refused} refused:`, ...shown, ...more] : []),
    ...(versions === null ? [] : [`Content hash ${versions.last.contentHash}`]),
    ...(report.documentOnly ? [documentOnlyLine(report.documentOnly)] : []),
    ...("misstated" in report ? historyLines(report) : []),
  ].join("\n");
}

function documentOnlyLine(count: number): string {
  return `Accepted statements with neither place nor quote (evidence DOCUMENT_ONLY): ${count}; --located refuses them`;
}

function historyLines({ citations, misstated, dryRun }: HistoryReport): string[] {
  const warning = `${misstated} data versions state a content hash that is not that of their records, as before a check --repair; they were taken as they are.`;
  return [
    `Citations ${dryRun ? "that would be taken" : "taken"}: ${citations}`,
    ...(misstated > 0 ? [warning] : []),
  ];
}

function countTable(report: AnyReport): string {
  const { counts, dryRun } = report;
  const withdrawn = "withdrawn" in report ? report.withdrawn : null;
  const head = ["Records", dryRun ? "Would be added" : "Added", "Changed", "Unchanged"];
  const rows = RECORD_KINDS.flatMap((kind) => {
    const gone = withdrawn?.filter((one) => one.kind === kind).length ?? 0;
    const own = counts[kind] ?? (gone > 0 ? { added: 0, changed: 0, unchanged: 0 } : null);
    if (!own) return [];
    const numbers = [own.added, own.changed, own.unchanged, ...(withdrawn ? [gone] : [])];
    return [[kind, ...numbers.map(String)]];
  });
  return table(withdrawn ? [...head, "Withdrawn"] : head, rows, outputWidth());
}

function outcome(report: AnyReport): string {
  const { versions, dryRun } = report;
  if (dryRun) return "Nothing was written (--dry-run).";
  if (versions === null) return "Nothing changed: every record exists already.";
  const { first, last } = versions;
  return first.number === last.number
    ? `Data version ${last.number}.`
    : `Data versions ${first.number} to ${last.number}.`;
}

/** Printed before anything is written. */
export function withdrawalLines(withdrawn: readonly RecordName[], dryRun: boolean): string[] {
  if (withdrawn.length === 0) return ["Every stored record is in the source; none is withdrawn."];
  const shown = withdrawn.slice(0, MOST_SHOWN).map(({ kind, id }) => `  ${kind} ${id}`);
  const more = withdrawn.length - shown.length;
  const records = withdrawn.length === 1 ? "1 record" : `${withdrawn.length} records`;
  return [
    `${records} ${dryRun ? "would be" : "will be"} withdrawn, because the source does not hold ${withdrawn.length === 1 ? "it" : "them"}:`,
    ...shown,
    ...(more > 0 ? [`  … and ${more} more; --dry-run --json lists them all`] : []),
  ];
}

export const EMPTY_DATABASE =
  "The database is empty. An import does not load the built-in data; to have that first, run: npx xietong seed";

export const FILLED_AT_ONCE =
  "The source is large, so the new database is filled at once, as with --bulk; --no-bulk imports it part by part";

/** @param wasEmpty whether the database was empty before the import */
export function hashWarning({ stated, reached }: HashReached, wasEmpty: boolean, place: string): string {
  const cause = wasEmpty
    ? `${place} was changed after its export, or lines of it are missing.`
    : `The database holds other records than ${place}. To hold exactly those: npx xietong import --replace ${place}`;
  return `WARNING: the content hash is ${reached}, but datapackage.json states ${stated}. ${cause}`;
}
