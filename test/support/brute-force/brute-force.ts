/**
 * Reference implementation of the answers of the index: plain loops over the records, straight from the definitions of
 * the measures, without code of src/analysis. Only the look-up of claims, items and what pairs share is kept, because
 * tests ask for it millions of times.
 */
import type { InterchangeRecords, StatementRecord } from "../../../src/domain/records.js";
import { bodyOn, firstDay, holds, lastDay, meant } from "./brute-identity.js";
import type { Question } from "./question.js";

/** One statement that the question selects, with its resolved body, role and items. */
export interface Claim {
  id: string;
  named: string;
  body: string;
  project: string;
  role: "LEAD" | "PARTICIPANT";
  items: string[];
  date: string | null;
}

const isIn = (list: readonly string[] | null, id: string) => list === null || list.includes(id);
const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)];

function chosen(records: InterchangeRecords, question: Question): Claim[] {
  const claims: Claim[] = [];
  for (const one of records.statements) {
    const counted = question.unit === "DOCUMENT" ? ["ISSUED"] : ["LEADS", "PARTICIPATES_IN"];
    if (!counted.includes(one.predicate) || one.subject === null) continue;
    const role = one.predicate === "LEADS" || isFirstIssuer(records, one) ? "LEAD" : "PARTICIPANT";
    const chains = chainsOf(records, one.object, question.statuses).filter((id) =>
      isIn(question.chainIds, id),
    );
    const { publishedOn } = records.documents.find(({ id }) => id === one.document)!;
    const fits =
      question.statuses.includes(one.status) &&
      one.confidence >= question.minConfidence &&
      !(question.excludeOffices && one.rolledUp === "OFFICE") &&
      isIn(question.roles, role) &&
      isIn(question.projectIds, one.object) &&
      isIn(question.documentIds, one.document) &&
      isIn(question.datasetIds, one.dataset) &&
      (question.chainIds === null || chains.length > 0) &&
      inPeriod(question, one, publishedOn);
    if (!fits) continue;
    const identity = { mode: question.identityMode, date: question.identityDate };
    const resolved = meant(records, identity, one.subject, publishedOn);
    const items = question.unit === "BUSINESS_CHAIN" ? chains : [itemOf(records, question, one.object)];
    claims.push({
      ...{ id: one.id, named: one.subject, body: resolved, project: one.object },
      ...{ role, items, date: publishedOn },
    });
  }
  return claims;
}

function itemOf({ projects }: InterchangeRecords, { unit, countNestedOnce }: Question, target: string) {
  if (unit !== "PROJECT" || !countNestedOnce) return target;
  return projects.find(({ id }) => id === target)!.partOf ?? target;
}

function isFirstIssuer({ documents }: InterchangeRecords, { predicate, subject, object }: StatementRecord) {
  return predicate === "ISSUED" && documents.find(({ id }) => id === object)!.issuers[0]?.body === subject;
}

function chainsOf(records: InterchangeRecords, project: string, statuses: readonly string[]): string[] {
  const serving = records.statements.filter(
    ({ predicate, status }) => predicate === "SERVES" && (status === "ACCEPTED" || statuses.includes(status)),
  );
  return distinct(serving.filter(({ subject }) => subject === project).map(({ object }) => object));
}

/** By document: certainly published within the period. By participation: some day of it may lie in the period. */
function inPeriod(question: Question, one: StatementRecord, publishedOn: string | null): boolean {
  const { periodFrom, periodTo, periodBasis } = question;
  if (periodFrom === null && periodTo === null) return true;
  const low = periodFrom === null ? -Infinity : firstDay(periodFrom);
  const high = periodTo === null ? Infinity : lastDay(periodTo);
  if (periodBasis === "DOCUMENT") {
    return publishedOn !== null && firstDay(publishedOn) >= low && lastDay(publishedOn) <= high;
  }
  if (one.from === null && one.to === null) return false;
  return (one.from === null || firstDay(one.from) <= high) && (one.to === null || lastDay(one.to) >= low);
}

export class BruteForce {
  readonly claims: Claim[];
  /** Bodies that take part in anything, in order of id. */
  readonly bodies: string[];
  readonly items: string[];

  readonly question: Question;
  private readonly byBodyAndItem = new Map<string, Claim[]>();
  private readonly byBody = new Map<string, string[]>();
  private readonly byPair = new Map<string, string[]>();

  constructor(
    readonly records: InterchangeRecords,
    asked: Question,
  ) {
    const { identityDate: date } = asked;
    // AS_OF a year or a month takes its last day
    const identityDate = date === null ? null : new Date(lastDay(date)).toISOString().slice(0, 10);
    this.question = { ...asked, identityDate };
    this.claims = chosen(records, this.question);
    this.bodies = distinct(this.claims.map(({ body }) => body)).sort();
    this.items = distinct(this.claims.flatMap(({ items }) => items)).sort();
    for (const claim of this.claims) {
      for (const item of claim.items) {
        const key = `${claim.body} ${item}`;
        this.byBodyAndItem.set(key, [...(this.byBodyAndItem.get(key) ?? []), claim]);
      }
    }
    for (const body of this.bodies) {
      this.byBody.set(
        body,
        this.items.filter((item) => this.claimsOf(body, item).length > 0),
      );
    }
  }

  itemsOf(body: string): string[] {
    return this.byBody.get(body) ?? [];
  }

  /** k: bodies of an item. */
  bodiesOf(item: string): string[] {
    return this.bodies.filter((body) => this.claimsOf(body, item).length > 0);
  }

  claimsOf(body: string, item: string): Claim[] {
    return this.byBodyAndItem.get(`${body} ${item}`) ?? [];
  }

  hasRole(body: string, item: string, role: Claim["role"]): boolean {
    return this.claimsOf(body, item).some((claim) => claim.role === role);
  }

  shared(a: string, b: string): string[] {
    const key = `${a} ${b}`;
    const found = this.byPair.get(key) ?? this.itemsOf(a).filter((item) => this.claimsOf(b, item).length > 0);
    this.byPair.set(key, found);
    return found;
  }

  /** Whether a requested body resolves to this one. */
  private isRequested(asked: readonly string[] | null, body: string): boolean {
    if (asked === null) return true;
    const { identityMode, identityDate } = this.question;
    return asked.some((id) => {
      if (id === body || this.claims.some((claim) => claim.named === id && claim.body === body)) return true;
      return identityMode === "AS_OF" && bodyOn(this.records, id, identityDate!) === body;
    });
  }

  /** The one body that a requested body resolves to. */
  answering(id: string): string {
    return this.answers(id)[0]!;
  }

  /** All bodies that a requested body may resolve to; more than one are refused as ambiguous. */
  answers(id: string): string[] {
    const { identityMode, identityDate } = this.question;
    if (identityMode === "AS_NAMED") return [id];
    if (identityMode === "AS_OF") return [bodyOn(this.records, id, identityDate!)];
    const became = this.claims.filter(({ named }) => named === id).map(({ body }) => body);
    return became.length === 0 || became.includes(id) ? [id] : [...new Set(became)].sort();
  }

  /** Items in which every one of the bodies takes part. */
  commonGround(ids: readonly string[]): string[] {
    const bodies = ids.map((id) => this.answering(id));
    return this.items.filter((item) => bodies.every((body) => this.claimsOf(body, item).length > 0));
  }

  private kindOf(body: string): string {
    const { kind, formerKinds } = this.records.bodies.find(({ id }) => id === body)!;
    const { identityMode, identityDate } = this.question;
    if (identityMode !== "AS_OF") return kind;
    const former = (formerKinds ?? []).map((text) => text.split(" until ") as [string, string]);
    return former.find(([, until]) => lastDay(identityDate!) < firstDay(until))?.[0] ?? kind;
  }

  mayBeEnd(body: string): boolean {
    return isIn(this.question.bodyKinds, this.kindOf(body)) && this.isRequested(this.question.bodyIds, body);
  }

  isInvolved(body: string): boolean {
    return this.isRequested(this.question.involving, body);
  }

  isInScope(a: string, b: string): boolean {
    if (!this.mayBeEnd(a) || !this.mayBeEnd(b) || !(this.isInvolved(a) || this.isInvolved(b))) return false;
    if (this.question.excludeParentChild && this.areTied("PART_OF", a, b)) return false;
    return !(this.question.excludeJointOffices && this.areTied("JOINT_OFFICE_WITH", a, b));
  }

  /** Affiliated on every date of the documents of what they share. */
  private areTied(kind: string, a: string, b: string): boolean {
    const dates = this.datesOf(a, b);
    const ties = this.records.affiliations.filter(
      (tie) => tie.kind === kind && [tie.body, tie.other].sort().join() === [a, b].sort().join(),
    );
    const lives = this.records.bodies.filter(({ id }) => id === a || id === b);
    const endOf = (id: string): string | null =>
      this.records.successions.find((one) => one.predecessor === id && one.mainLine)?.on ?? null;
    const ends = lives.map((life) => life.abolishedOn ?? endOf(life.id)).filter((end) => end !== null);
    /** The tie is not over, or it lasted until a body ended that had ended by the date. */
    const counts = (to: string | null, date: string): boolean =>
      holds({ from: null, to }, date) ||
      ends.some((end) => lastDay(end) <= firstDay(date) && lastDay(to!) >= firstDay(end));
    const isTied = (date: string): boolean =>
      ties.some((tie) => holds({ from: tie.from, to: null }, date) && counts(tie.to, date)) &&
      lives.every((life) => holds({ from: life.establishedOn, to: null }, date));
    return dates.length > 0 && dates.every(isTied);
  }

  private datesOf(a: string, b: string): string[] {
    if (this.question.identityMode === "AS_OF") return [this.question.identityDate!];
    const claims = this.shared(a, b).flatMap((item) => [
      ...this.claimsOf(a, item),
      ...this.claimsOf(b, item),
    ]);
    return claims.map(({ date }) => date).filter((date) => date !== null);
  }
}
