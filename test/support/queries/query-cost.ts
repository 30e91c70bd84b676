import { buildSchema, parse, specifiedRules, validate, type GraphQLError } from "graphql";
import { readConfig } from "../../../src/config.js";
import { costLimit, type QueryCost } from "../../../src/graphql/limits/cost-limit.js";
import { requestRules } from "../../../src/graphql/limits/request-rules.js";
import { UserError } from "../../../src/errors.js";
import { read } from "../../contract/repository.js";

export const { limits } = readConfig({});
export const publicSchema = buildSchema(read("schema/public.graphql"));

interface Priced {
  cost: number;
  code: unknown;
  message: string;
  details: Record<string, unknown>;
}

/** What a query costs by the schema that is written down, and how it is refused when it is. */
export function priced(
  source: string,
  variables: Record<string, unknown> = {},
  maxCost = limits.maxCost,
): Priced {
  const document = parse(source);
  const faults = validate(publicSchema, document, [...specifiedRules, ...requestRules(limits)]);
  if (faults.length > 0) return refused(faults[0]!, null);
  const noted: { cost: QueryCost | null } = { cost: null };
  try {
    costLimit(publicSchema, { ...limits, maxCost })({ document, variables }, noted);
    return { cost: noted.cost!.requested, code: null, message: "", details: {} };
  } catch (error) {
    return refused(error as GraphQLError, noted.cost);
  }
}

function refused(error: GraphQLError, cost: QueryCost | null): Priced {
  if (!(error.originalError instanceof UserError)) throw error;
  const { code, details } = error.originalError;
  return { cost: cost?.requested ?? NaN, code, message: error.message, details };
}
