/** The invariants of the model: rules between records, independent of how they are stored. */
import { earliestDay, latestDay } from "./dates.js";
import type { LifeSpan } from "./identity.js";
import type {
  BodyRecord,
  InterchangeRecords,
  MergeRecord,
  ProjectRecord,
  RecordKind,
  StatementRecord,
  SuccessionRecord,
} from "./records.js";
import { statementBreach } from "./statement-integrity.js";
import { breachesOfSuccession, datesBreach } from "./succession-integrity.js";
import { PREDICATE_ENDS } from "./vocabulary.js";

export interface Finding {
  rule: string;
  kind: RecordKind;
  id: string;
  /** The column that breaks the rule. */
  column: string;
  message: string;
}

export const RECORD_RULES = {
  exists: "every id named exists",
  lives: "a body ends after it begins",
  merged: "what was merged is no body any more",
  cycle: "no succession cycle",
  mainLine: "one main line a body",
  whole: "the whole of a project is part of nothing",
  dates: "a succession lies in the lives of both bodies",
  subject: "an accepted statement has a subject",
  span: "a participation ends after it begins",
  place: "places lie inside the document and hold the named form",
} as const;

const KIND_OF_LABEL = {
  Body: "bodies",
  Project: "projects",
  BusinessChain: "chains",
  Goal: "goals",
  Transformation: "transformations",
  Plan: "plans",
  Document: "documents",
} as const;

/** Every breach of the rules, in order of rule. */
export function findBreaches(records: InterchangeRecords): Finding[] {
  const lengths = new Map(records.documents.map(({ id, length }) => [id, length]));
  return [
    ...dangling(records),
    ...stillBodies(records.merges, new Set(records.bodies.map(({ id }) => id))),
    ...successionBreaches(records.successions),
    ...nestedWholes(records.projects),
    ...impossibleSuccessions(records.successions, new Map(records.bodies.map((body) => [body.id, body]))),
    ...breachesWithin(records, lengths),
  ];
}

/** Breaches within single records. @param lengths of documents, if known */
export function breachesWithin(
  { bodies, statements }: Pick<InterchangeRecords, "bodies" | "statements">,
  lengths: ReadonlyMap<string, number | null>,
): Finding[] {
  return [...lives(bodies), ...statementBreaches(statements, lengths)];
}

/** A reference from one record to another, and the finding when the other does not exist. */
export interface Need {
  target: RecordKind;
  wanted: string;
  finding: Finding;
}

/** All references between the records. */
export function needsOf(records: InterchangeRecords): Need[] {
  return namings(records).flatMap(({ kind, id, column, target, wanted }) => {
    if (wanted === null) return [];
    const message = `names "${wanted}", which is not among the ${target}`;
    return [{ target, wanted, finding: { rule: RECORD_RULES.exists, kind, id, column, message } }];
  });
}

function dangling(records: InterchangeRecords): Finding[] {
  const ids = new Map(
    Object.entries(records).map(([kind, list]) => [
      kind,
      new Set((list as { id: string }[]).map(({ id }) => id)),
    ]),
  );
  return needsOf(records)
    .filter(({ target, wanted }) => !ids.get(target)?.has(wanted))
    .map(({ finding }) => finding);
}

/** Merges of records that are still among the bodies. */
export function stillBodies(merges: readonly MergeRecord[], bodies: ReadonlySet<string>): Finding[] {
  const message = "is still among the bodies; only one of the two can be";
  return merges
    .filter(({ id }) => bodies.has(id))
    .map(({ id }) => ({ rule: RECORD_RULES.merged, kind: "merges", id, column: "id", message }));
}

export interface Naming {
  kind: RecordKind;
  id: string;
  column: string;
  target: RecordKind;
  wanted: string | null;
}

/** Every column that refers to another record; those of a record stand together, in a fixed order. */
export function namings(records: InterchangeRecords): Naming[] {
  const need = (
    kind: RecordKind,
    { id }: { id: string },
    column: string,
    target: RecordKind,
    wanted: string | null,
  ) => ({ kind, id, column, target, wanted });
  return [
    ...records.names.map((one) => need("names", one, "body", "bodies", one.body)),
    ...records.affiliations.flatMap((one) =>
      (["body", "other"] as const).map((column) => need("affiliations", one, column, "bodies", one[column])),
    ),
    ...records.successions.flatMap((one) =>
      (["predecessor", "successor"] as const).map((column) =>
        need("successions", one, column, "bodies", one[column]),
      ),
    ),
    ...records.merges.map((one) => need("merges", one, "into", "bodies", one.into)),
    ...records.projects.map((one) => need("projects", one, "partOf", "projects", one.partOf ?? null)),
    ...records.documents.flatMap((one) =>
      one.issuers.map(({ body }) => need("documents", one, "issuers", "bodies", body)),
    ),
    ...records.statements.flatMap((one) => {
      const [subject, object] = PREDICATE_ENDS[one.predicate];
      return [
        need("statements", one, "dataset", "datasets", one.dataset),
        need("statements", one, "document", "documents", one.document),
        need("statements", one, "subject", KIND_OF_LABEL[subject], one.subject),
        need("statements", one, "object", KIND_OF_LABEL[object], one.object),
      ];
    }),
  ];
}

/** Projects whose whole is itself a part, so that counting the whole once would still count twice. */
export function nestedWholes(projects: readonly ProjectRecord[]): Finding[] {
  const parts = new Set(projects.filter(({ partOf }) => partOf).map(({ id }) => id));
  const message = "is part of a project that is itself a part; name the outermost one";
  return projects
    .filter(({ partOf }) => partOf && parts.has(partOf))
    .map(({ id }) => ({ rule: RECORD_RULES.whole, kind: "projects", id, column: "partOf", message }));
}

function lives(bodies: readonly BodyRecord[]): Finding[] {
  const backwards = bodies.filter(
    ({ establishedOn, abolishedOn }) =>
      establishedOn && abolishedOn && earliestDay(establishedOn) > latestDay(abolishedOn),
  );
  const message = "is abolished before it is established";
  return backwards.map(({ id }) => ({
    rule: RECORD_RULES.lives,
    kind: "bodies",
    id,
    column: "abolishedOn",
    message,
  }));
}

export function successionBreaches(successions: readonly SuccessionRecord[]): Finding[] {
  return breachesOfSuccession(successions).map(({ rule, ...rest }) => ({
    ...{ ...rest, rule: RECORD_RULES[rule], kind: "successions" as const },
  }));
}

/** @param lives of the bodies concerned, as far as they are known */
export function impossibleSuccessions(
  successions: readonly SuccessionRecord[],
  lives: ReadonlyMap<string, LifeSpan>,
): Finding[] {
  return successions.flatMap((one) => {
    const breach = datesBreach(one, lives);
    return breach === null ? [] : [{ ...breach, rule: RECORD_RULES.dates, kind: "successions" as const }];
  });
}

function statementBreaches(
  statements: readonly StatementRecord[],
  lengths: ReadonlyMap<string, number | null>,
): Finding[] {
  return statements.flatMap((statement) => {
    const breach = statementBreach(statement, lengths.get(statement.document) ?? null);
    if (breach === null) return [];
    const { rule, ...rest } = breach;
    return [{ ...rest, rule: RECORD_RULES[rule], kind: "statements" as const, id: statement.id }];
  });
}
