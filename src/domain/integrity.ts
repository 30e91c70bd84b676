/** Rules that hold between records, whatever stores them: the invariants of the model. */
import { isOnOrBefore, latestDay, earliestDay } from "./dates.js";
import type { InterchangeRecords, RecordKind, StatementRecord } from "./records.js";
import { PREDICATE_ENDS } from "./vocabulary.js";

export interface Finding {
  rule: string;
  kind: RecordKind;
  id: string;
  message: string;
}

const KIND_OF_LABEL = {
  Body: "bodies",
  Project: "projects",
  BusinessChain: "chains",
  Goal: "goals",
  Transformation: "transformations",
  Plan: "plans",
  Document: "documents",
} as const;

type Ids = Record<RecordKind, Set<string>>;

/** Every breach of the rules, in order of rule. */
export function findBreaches(records: InterchangeRecords): Finding[] {
  const ids = Object.fromEntries(
    Object.entries(records).map(([kind, list]) => [kind, new Set((list as { id: string }[]).map(({ id }) => id))]),
  ) as Ids;
  return [...dangling(records, ids), ...lives(records), ...successionCycles(records), ...statementBreaches(records)];
}

function dangling(records: InterchangeRecords, ids: Ids): Finding[] {
  const findings: Finding[] = [];
  const need = (kind: RecordKind, id: string, target: RecordKind, wanted: string | null): void => {
    if (wanted !== null && !ids[target].has(wanted)) {
      findings.push({ rule: "every id named exists", kind, id, message: `names "${wanted}", which is not among the ${target}` });
    }
  };
  for (const name of records.names) need("names", name.id, "bodies", name.body);
  for (const one of records.affiliations) [one.body, one.other].forEach((id) => need("affiliations", one.id, "bodies", id));
  for (const one of records.successions) {
    [one.predecessor, one.successor].forEach((id) => need("successions", one.id, "bodies", id));
  }
  for (const one of records.documents) one.issuers.forEach(({ body }) => need("documents", one.id, "bodies", body));
  for (const one of records.statements) {
    const [subject, object] = PREDICATE_ENDS[one.predicate];
    need("statements", one.id, "datasets", one.dataset);
    need("statements", one.id, "documents", one.document);
    need("statements", one.id, KIND_OF_LABEL[subject], one.subject);
    need("statements", one.id, KIND_OF_LABEL[object], one.object);
  }
  return findings;
}

function lives(records: InterchangeRecords): Finding[] {
  return records.bodies
    .filter((body) => body.establishedOn && body.abolishedOn && earliestDay(body.establishedOn) > latestDay(body.abolishedOn))
    .map((body) => ({ rule: "a body ends after it begins", kind: "bodies", id: body.id, message: "is abolished before it is established" }));
}

/** A succession may not lead back to where it began; following any kind of succession counts. */
function successionCycles(records: InterchangeRecords): Finding[] {
  const next = new Map<string, string[]>();
  for (const { predecessor, successor } of records.successions.filter((one) => one.mainLine)) {
    next.set(predecessor, [...(next.get(predecessor) ?? []), successor]);
  }
  const findings: Finding[] = [];
  const state = new Map<string, "OPEN" | "DONE">();
  const visit = (id: string): void => {
    state.set(id, "OPEN");
    for (const successor of next.get(id) ?? []) {
      if (state.get(successor) === "OPEN") {
        findings.push({ rule: "no succession cycle", kind: "successions", id: successor, message: "its main line leads back to itself" });
      } else if (!state.has(successor)) visit(successor);
    }
    state.set(id, "DONE");
  };
  for (const id of next.keys()) if (!state.has(id)) visit(id);
  const twice = [...next].filter(([, successors]) => successors.length > 1);
  const message = "has more than one main-line succession";
  return [...findings, ...twice.map(([id]) => ({ rule: "one main line a body", kind: "successions" as const, id, message }))];
}

function statementBreaches(records: InterchangeRecords): Finding[] {
  const lengths = new Map(records.documents.map(({ id, length }) => [id, length]));
  return records.statements.flatMap((statement) => {
    const problem = statementProblem(statement, lengths.get(statement.document) ?? null);
    return problem === null ? [] : [{ ...problem, kind: "statements" as const, id: statement.id }];
  });
}

function statementProblem(one: StatementRecord, length: number | null): Omit<Finding, "kind" | "id"> | null {
  if (one.status === "ACCEPTED" && one.subject === null) {
    return { rule: "an accepted statement has a subject", message: `"${one.namedForm}" is accepted but no record answers to it` };
  }
  if (one.from !== null && one.to !== null && isOnOrBefore(one.to, one.from) === "YES" && one.to !== one.from) {
    return { rule: "a participation ends after it begins", message: `runs from ${one.from} to ${one.to}` };
  }
  if (one.start === null || one.end === null) return null;
  const rule = "places lie inside the document and hold the named form";
  if (one.end <= one.start) return { rule, message: `ends at ${one.end}, before it starts at ${one.start}` };
  if (length !== null && one.end > length) return { rule, message: `ends at ${one.end}, past the document's ${length} characters` };
  if (one.quote === null || one.quoteStart === null) return null;
  const form = [...one.quote].slice(one.start - one.quoteStart, one.end - one.quoteStart).join("");
  if (form === one.namedForm) return null;
  return { rule, message: `its quote says "${form}" where the named form is "${one.namedForm}"` };
}
