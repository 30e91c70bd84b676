/**
 * Cost of a `where` condition: each relationship that it traverses multiplies the work of the database, and the time to
 * plan it grows with the square of its comparisons. Planning cannot be interrupted, so it is bounded beforehand.
 */
import { UserError } from "../../errors.js";
import { CONDITION_STEP, PLAIN } from "./weights.js";

/** Most nested relationships in a condition; beyond this the query planner alone takes seconds. */
const DEEPEST_CONDITION = 8;
/** Most comparisons in a condition; planning two thousand takes half a minute. */
const MOST_COMPARISONS = 100;
/** Up to this number, comparisons are planned in no time. */
const FEW_COMPARISONS = 10;
/** Most AND, OR and NOT within each other. */
const DEEPEST_LOGIC = 10;
const LOGIC = new Set(["AND", "OR", "NOT"]);
const STEPS = new Set(["some", "all", "none", "single"]);

export interface Condition {
  value: unknown;
  /** Depth of nested relationships. */
  steps: number;
  cost: number;
}

/** @param where coordinate of the field, for the error. @throws UserError QUERY_TOO_DEEP, QUERY_TOO_LARGE */
export function priceCondition(value: unknown, where: string): Condition | null {
  if (value === null || typeof value !== "object") return null;
  requirePlannable(value, where);
  const steps = depthOf(value, STEPS);
  if (steps <= DEEPEST_CONDITION) return { value, steps, cost: conditionCost(value) };
  const message = `${where}: the condition goes through ${steps} relationships; the limit is ${DEEPEST_CONDITION}. Ask in two queries.`;
  throw new UserError("QUERY_TOO_DEEP", message, { depth: steps, maximum: DEEPEST_CONDITION });
}

function requirePlannable(value: object, where: string): void {
  const logic = depthOf(value, LOGIC);
  if (logic > DEEPEST_LOGIC) {
    const message = `${where}: the condition nests AND, OR and NOT ${logic} deep; the limit is ${DEEPEST_LOGIC}. Write it flatter.`;
    throw new UserError("QUERY_TOO_DEEP", message, { depth: logic, maximum: DEEPEST_LOGIC });
  }
  const count = comparisonsIn(value);
  if (count <= MOST_COMPARISONS) return;
  const message = `${where}: the condition makes ${count} comparisons; the limit is ${MOST_COMPARISONS}. Compare with a list (\`in\`), or ask in several queries.`;
  throw new UserError("QUERY_TOO_LARGE", message, { comparisons: count, maximum: MOST_COMPARISONS });
}

/** @param deepest deeper conditions are ignored */
export function conditionCost(value: unknown, deepest = DEEPEST_CONDITION): number {
  const count = comparisonsIn(value, deepest);
  return stepCost(value, deepest, 1) + (count > FEW_COMPARISONS ? count ** 2 / 10 : 0);
}

/** @param at cost of one step here */
function stepCost(value: unknown, deepest: number, at: number): number {
  if (!isCompound(value)) return PLAIN * at;
  return Object.entries(value).reduce((sum, [key, inner]) => {
    if (!STEPS.has(key)) return sum + stepCost(inner, deepest, at);
    if (deepest === 0) return sum;
    const next = at * CONDITION_STEP;
    return sum + next + stepCost(inner, deepest - 1, next);
  }, 0);
}

/** @param deepest comparisons through more relationships are ignored */
function comparisonsIn(value: unknown, deepest = Number.POSITIVE_INFINITY): number {
  if (!isCompound(value)) return 1;
  return Object.entries(value).reduce((sum, [key, inner]) => {
    const left = STEPS.has(key) ? deepest - 1 : deepest;
    return left < 0 ? sum : sum + comparisonsIn(inner, left);
  }, 0);
}

/** A list of plain values counts as one value. */
function isCompound(value: unknown): value is object {
  if (value === null || typeof value !== "object") return false;
  return !Array.isArray(value) || value.some(isCompound);
}

/** The most of these keys that stand within each other. */
function depthOf(value: unknown, keys: ReadonlySet<string>): number {
  if (value === null || typeof value !== "object") return 0;
  const below = Object.entries(value).map(([key, inner]) => (keys.has(key) ? 1 : 0) + depthOf(inner, keys));
  return below.reduce((most, depth) => Math.max(most, depth), 0);
}
