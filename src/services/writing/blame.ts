/** Finds the changed record that is to blame for a breach, so that an error names what the caller wrote. */
import { canonicalJson } from "../../domain/content-hash.js";
import { recordKey, type RecordChange } from "../../domain/history.js";
import { needsOf, RECORD_RULES, type Finding } from "../../domain/integrity.js";
import type { InterchangeRecords, MergeRecord, RecordKind } from "../../domain/records.js";
import { refusedSuccessions } from "../../domain/refused-successions.js";

const BETWEEN_SUCCESSIONS: readonly string[] = [RECORD_RULES.cycle, RECORD_RULES.mainLine];

/** Breaches that the changes cause, each by a changed record. Breaches between unchanged records are left out. */
export function blamed(
  findings: readonly Finding[],
  records: InterchangeRecords,
  changes: readonly RecordChange[],
): Finding[] {
  const changed = new Map(changes.map((change) => [recordKey(change), change]));
  const isNew = (kind: RecordKind, { id }: { id: string }): boolean => changed.has(recordKey({ kind, id }));
  const { successions } = records;
  return [
    ...refusedSuccessions(
      successions.filter((one) => !isNew("successions", one)),
      successions.filter((one) => isNew("successions", one)),
    ),
    ...findings
      .filter(({ rule }) => !BETWEEN_SUCCESSIONS.includes(rule))
      .flatMap((finding) => (isNew(finding.kind, finding) ? [finding] : causeOf(finding, records, changed))),
  ];
}

/** The finding on the changed record that an unchanged one names. */
function causeOf(
  finding: Finding,
  records: InterchangeRecords,
  changed: ReadonlyMap<string, RecordChange>,
): Finding[] {
  const { kind, id, column, message } = finding;
  if (kind === "merges") return mergedAway(finding, records.merges);
  const cause = needsOf(records)
    .filter((need) => need.finding.kind === kind && need.finding.id === id)
    .flatMap(({ target, wanted }) => changed.get(recordKey({ kind: target, id: wanted })) ?? [])[0];
  if (!cause) return [];
  const why = `would make "${id}" (${kind}, column ${column}) invalid, which ${message}`;
  return [{ ...finding, kind: cause.kind, id: cause.id, column: changedColumn(cause), message: why }];
}

function mergedAway(finding: Finding, merges: readonly MergeRecord[]): Finding[] {
  const into = merges.find(({ id }) => id === finding.id)?.into;
  return [{ ...finding, kind: "bodies", message: `was merged into "${into}"; name that one instead` }];
}

function changedColumn({ before, after }: RecordChange): string {
  const columns = Object.keys(after ?? {});
  const differs = (column: string): boolean =>
    canonicalJson(before?.[column] ?? null) !== canonicalJson(after?.[column] ?? null);
  return (before && columns.find(differs)) ?? "id";
}
