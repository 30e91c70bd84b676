/** Reads the parameters of a question for Spark and gives them the form that its SQL expects. */
import { z } from "zod";
import { earliestDay, latestDay } from "../../domain/dates.js";
import {
  BODY_KINDS,
  IDENTITY_MODES,
  ROLES,
  STATEMENT_STATUSES,
  UNITS,
  type Unit,
} from "../../domain/vocabulary.js";
import { UserError } from "../../errors.js";
import { checkedPeriod, readIdentity, requireProjectsOfUnit } from "../questions/filter.js";
import { BODY_ORDERS_OF_SPARK, PAIR_ORDERS_OF_SPARK, type SparkQuestion } from "./spark-questions.js";

/** Values of the variables of spark/*.sql, by name. */
export type SqlValues = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

const ids = z.array(z.string()).nullish();
const on = z.boolean().nullish();
const date = z.string().nullish();
const given = z.strictObject({
  first: z.int().min(1).max(10_000).optional(),
  minShared: z.int().min(1).optional(),
  orderBy: z.string().optional(),
  unit: z.enum(UNITS).nullish(),
  identity: z.strictObject({ mode: z.enum(IDENTITY_MODES).nullish(), date }).nullish(),
  statuses: z.array(z.enum(STATEMENT_STATUSES)).nullish(),
  minConfidence: z.number().min(0).max(1).nullish(),
  excludeOffices: on,
  roles: z.array(z.enum(ROLES)).nullish(),
  projectIds: ids,
  countNestedOnce: on,
  chainIds: ids,
  documentIds: ids,
  datasetIds: ids,
  period: z
    .strictObject({ from: date, to: date, basis: z.enum(["DOCUMENT", "PARTICIPATION"]).nullish() })
    .nullish(),
  bodyIds: ids,
  involving: ids,
  bodyKinds: z.array(z.enum(BODY_KINDS)).nullish(),
  excludeParentChild: on,
  excludeJointOffices: on,
});
type Given = z.infer<typeof given>;

/** @throws UserError BAD_FILTER */
export function sqlValues(question: SparkQuestion, settings: Readonly<Record<string, unknown>>): SqlValues {
  const read = given.safeParse({ ...question.defaults, ...settings });
  if (!read.success) {
    const { path, message } = read.error.issues[0]!;
    throw new UserError("BAD_FILTER", `${path.join(".")} cannot be used: ${message}. See docs/lake.md.`);
  }
  requireOrder(question, read.data.orderBy);
  const unit = read.data.unit ?? "BUSINESS_CHAIN";
  requireProjectsOfUnit(unit, read.data);
  return { ...ofQuestion(read.data), unit, ...ofFilter(read.data, unit) };
}

function requireOrder({ id, defaults }: SparkQuestion, order: string | undefined): void {
  if (!("orderBy" in defaults)) return;
  const orders: readonly string[] = id === "body-ranking" ? BODY_ORDERS_OF_SPARK : PAIR_ORDERS_OF_SPARK;
  if (orders.includes(order!)) return;
  throw new UserError("BAD_FILTER", `Spark does not rank by ${order}. Choose one of ${orders.join(", ")}.`);
}

function ofQuestion({ first, minShared, orderBy }: Given): SqlValues {
  return { first: first ?? null, minShared: minShared ?? null, orderBy: orderBy ?? null };
}

function ofFilter(filter: Given, unit: Unit): SqlValues {
  const { from, to } = checkedPeriod(filter.period ?? {}, "period.");
  return {
    ...ofIdentity(filter.identity),
    statuses: filter.statuses ?? ["ACCEPTED"],
    minConfidence: filter.minConfidence ?? 0,
    excludeOffices: filter.excludeOffices ?? false,
    roles: filter.roles ?? null,
    projectIds: filter.projectIds ?? null,
    countNestedOnce: unit === "PROJECT" && (filter.countNestedOnce ?? false),
    chainIds: filter.chainIds ?? null,
    documentIds: filter.documentIds ?? null,
    datasetIds: filter.datasetIds ?? null,
    periodFirstDay: from === null ? null : earliestDay(from),
    periodLastDay: to === null ? null : latestDay(to),
    periodBasis: filter.period?.basis ?? "DOCUMENT",
    bodyIds: filter.bodyIds ?? null,
    involving: filter.involving ?? null,
    bodyKinds: filter.bodyKinds ?? null,
    excludeParentChild: filter.excludeParentChild ?? false,
    excludeJointOffices: filter.excludeJointOffices ?? false,
  };
}

function ofIdentity(identity: Given["identity"]): SqlValues {
  const { mode, date } = readIdentity(identity);
  return { identityMode: mode, identityDay: date === null ? null : earliestDay(date) };
}
