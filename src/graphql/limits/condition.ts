/** Cost of a `where` condition: each relationship that it traverses multiplies the work of the database. */
import { UserError } from "../../errors.js";
import { CONDITION_STEP, PLAIN } from "./weights.js";

/** Most nested relationships in a condition; beyond this the query planner alone takes seconds. */
const DEEPEST_CONDITION = 8;
const STEPS = new Set(["some", "all", "none", "single"]);

export interface Condition {
  value: unknown;
  /** Depth of nested relationships. */
  steps: number;
  cost: number;
}

/** @param where coordinate of the field, for the error. @throws UserError QUERY_TOO_DEEP */
export function priceCondition(value: unknown, where: string): Condition | null {
  if (value === null || typeof value !== "object") return null;
  const steps = stepsIn(value);
  if (steps <= DEEPEST_CONDITION) return { value, steps, cost: conditionCost(value) };
  const message = `${where}: the condition goes through ${steps} relationships; the limit is ${DEEPEST_CONDITION}. Ask in two queries.`;
  throw new UserError("QUERY_TOO_DEEP", message, { depth: steps, maximum: DEEPEST_CONDITION });
}

/** @param deepest deeper conditions are ignored. @param at cost of one step here */
export function conditionCost(value: unknown, deepest = DEEPEST_CONDITION, at = 1): number {
  if (!isCompound(value)) return PLAIN * at;
  return Object.entries(value).reduce((sum, [key, inner]) => {
    if (!STEPS.has(key)) return sum + conditionCost(inner, deepest, at);
    if (deepest === 0) return sum;
    const next = at * CONDITION_STEP;
    return sum + next + conditionCost(inner, deepest - 1, next);
  }, 0);
}

/** A list of plain values counts as one value. */
function isCompound(value: unknown): value is object {
  if (value === null || typeof value !== "object") return false;
  return !Array.isArray(value) || value.some(isCompound);
}

function stepsIn(value: unknown): number {
  if (value === null || typeof value !== "object") return 0;
  const below = Object.entries(value).map(([key, inner]) => (STEPS.has(key) ? 1 : 0) + stepsIn(inner));
  return below.reduce((most, steps) => Math.max(most, steps), 0);
}
