/** Records as rows of the tables of a lake, in the order of their columns. */
import { daysCounted } from "../../domain/affiliations.js";
import { earliestDay, latestDay, NEVER } from "../../domain/dates.js";
import { Lineage } from "../../domain/identity.js";
import { kindsOf } from "../../domain/kinds-over-time.js";
import { livesOf } from "../../domain/lives.js";
import type { BodyRecord, InterchangeRecords, StatementRecord } from "../../domain/records.js";
import { PARTICIPATION_PREDICATES } from "../../domain/vocabulary.js";
import type { LakeTableName } from "../../exchange/lake/tables.js";
import type { ParquetValue } from "../../exchange/parquet/column.js";

export const LAKE_KINDS = [
  ...(["datasets", "bodies", "affiliations", "successions"] as const),
  ...(["projects", "chains", "documents"] as const),
] as const;
export type LakeRecords = Pick<InterchangeRecords, (typeof LAKE_KINDS)[number]>;

type Row = readonly ParquetValue[];
/** The tables that statements do not go to. */
export type RecordTable = Exclude<LakeTableName, "statements" | "chains_of_projects">;

export function recordRows(records: LakeRecords): Record<RecordTable, () => Iterable<Row>> {
  const { bodies, affiliations, successions, projects, chains, documents, datasets } = records;
  const lives = livesOf(bodies, successions);
  const lineage = new Lineage(successions, lives);
  return {
    identities: () => bodies.flatMap(({ id, establishedOn }) => identityRows(lineage, id, establishedOn)),
    projects: () =>
      projects.map(({ id, nameZh, nameEn, kind, partOf }) => [id, nameZh, nameEn, kind, partOf ?? null]),
    chains: () => chains.map(({ id, nameZh, nameEn }) => [id, nameZh, nameEn]),
    documents: () =>
      documents.map(({ id, title, number, publishedOn, url }) => [id, title, number, publishedOn, url]),
    bodies: () =>
      [...lives.values()].map(({ id, nameZh, nameEn, shortZh, kind, establishedOn, abolishedOn }) => [
        ...[id, nameZh, nameEn, shortZh, kind, establishedOn, abolishedOn],
      ]),
    kinds: () => bodies.flatMap(kindRows),
    affiliations: () =>
      affiliations.flatMap((one) =>
        daysCounted(one, lives).map(({ begunDay, fromDay, toDay }) => [
          ...[one.kind, one.body, one.other, begunDay, fromDay, toDay],
        ]),
      ),
    datasets: () => datasets.map(({ id, nameZh, nameEn, licence }) => [id, nameZh, nameEn, licence]),
  };
}

function identityRows(lineage: Lineage, id: string, establishedOn: string | null): Row[] {
  const begunDay = establishedOn === null ? 0 : earliestDay(establishedOn);
  const line = lineage.becoming(id);
  return line.map(({ body, fromDay }, at) => [id, begunDay, fromDay, line[at + 1]?.fromDay ?? NEVER, body]);
}

function kindRows(body: BodyRecord): Row[] {
  let fromDay = 0;
  return kindsOf(body).flatMap(({ kind, to }) => {
    const toDay = to === null ? NEVER : earliestDay(to);
    if (toDay <= fromDay) return [];
    const row = [body.id, kind, fromDay, toDay];
    fromDay = toDay;
    return [row];
  });
}

/** What a lake needs of each document to write the statements taken from it. */
export class StatementRows {
  private readonly documents: ReadonlyMap<string, LakeRecords["documents"][number]>;
  /** Days of the dates of documents, of which there are few. */
  private readonly days = new Map<string | null, [number | null, number | null]>();

  constructor(documents: LakeRecords["documents"]) {
    this.documents = new Map(documents.map((document) => [document.id, document]));
  }

  /** The row of a participation or an issuance and its year; null for other statements. */
  row(statement: StatementRecord): { year: number | null; row: Row } | null {
    const kind = kindOf(statement);
    if (kind === null || statement.subject === null) return null;
    const { publishedOn = null } = this.documents.get(statement.document) ?? {};
    const [first, last] = this.daysOfDate(publishedOn);
    const { id, subject, object, document, dataset, confidence, status, rolledUp, listIsOpen } = statement;
    const row = [
      ...[id, kind, subject, object, this.roleOf(statement), document, dataset, confidence, status],
      ...[rolledUp === "OFFICE", listIsOpen],
      ...[...daysOf(statement.from, statement.to), first, last],
    ];
    return { year: first === null ? null : Math.floor(first / 10_000), row };
  }

  private daysOfDate(date: string | null): [number | null, number | null] {
    const known = this.days.get(date) ?? daysOf(date, date);
    this.days.set(date, known);
    return known;
  }

  private roleOf({ predicate, subject, object }: StatementRecord): "LEAD" | "PARTICIPANT" {
    const leads =
      predicate === "LEADS" ||
      (predicate === "ISSUED" && this.documents.get(object)?.issuers[0]?.body === subject);
    return leads ? "LEAD" : "PARTICIPANT";
  }
}

function kindOf({ predicate }: StatementRecord): "PARTICIPATION" | "ISSUANCE" | null {
  if (predicate === "ISSUED") return "ISSUANCE";
  return (PARTICIPATION_PREDICATES as readonly string[]).includes(predicate) ? "PARTICIPATION" : null;
}

function daysOf(from: string | null, to: string | null): [number | null, number | null] {
  return [from === null ? null : earliestDay(from), to === null ? null : latestDay(to)];
}
