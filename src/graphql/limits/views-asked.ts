/** Counts the views of the data that the arguments of a field ask for: each is built when it is first asked for. */
import { getNamedType, type GraphQLField } from "graphql";
import type { FieldArguments } from "../joining/field-arguments.js";

/** Conditions on pairs, which are applied to a view. */
const ON_PAIRS = new Set(["bodyIds", "involving", "bodyKinds", "excludeParentChild", "excludeJointOffices"]);

export function viewsAsked({ args }: GraphQLField<unknown, unknown>, given: FieldArguments): number {
  const asked = args.map((argument): number => {
    const value: unknown = given.valueOrDefault(argument.name);
    const type = getNamedType(argument.type).name;
    if (type === "ParticipationFilter") return selects(value) ? 1 : 0;
    // each slice is the same question in another period
    return type === "PeriodInput" && Array.isArray(value) ? value.length : 0;
  });
  return asked.reduce((sum, count) => sum + count, 0);
}

/** Whether a filter chooses statements, so that its view is not the one of all. */
function selects(filter: unknown): boolean {
  if (typeof filter !== "object" || filter === null) return false;
  return Object.entries(filter).some(
    ([condition, value]) => value !== null && value !== undefined && !ON_PAIRS.has(condition),
  );
}
