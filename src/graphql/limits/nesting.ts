/** Limits how deep the text of a query and its values nest: parsers, and what reads values, call themselves at each level. */
import { GraphQLError, type ASTVisitor, type ValidationContext } from "graphql";
import { UserError } from "../../errors.js";
import { asGraphQLError } from "./shape-rule.js";

/** Brackets within brackets in the text of a query. */
const DEEPEST_TEXT = 500;
/** Lists and objects within each other in arguments and variables. */
const DEEPEST_VALUE = 50;

const TOKEN = /"""[^]*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*|[{[(]|[}\])]/g;

/** @throws GraphQLError QUERY_TOO_DEEP; variables may be JSON, as in the address of a GET request */
export function requireFlat(query: unknown, variables: unknown): void {
  if (typeof query === "string" && bracketsIn(query) > DEEPEST_TEXT)
    throw refusal("whole text", DEEPEST_TEXT);
  const depth = typeof variables === "string" ? bracketsIn(variables) : depthOf(variables);
  if (depth > DEEPEST_VALUE) throw refusal("value of a variable", DEEPEST_VALUE);
}

/** The same for values written in the query. */
export function valueRule(context: ValidationContext): ASTVisitor {
  let depth = 0;
  const inside = {
    enter(node: Parameters<typeof asGraphQLError>[1]): void {
      if (++depth === DEEPEST_VALUE + 1)
        context.reportError(refusal("value of an argument", DEEPEST_VALUE, node));
    },
    leave: (): void => void depth--,
  };
  return { ListValue: inside, ObjectValue: inside };
}

function bracketsIn(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const [token] of text.matchAll(TOKEN)) {
    if ("{[(".includes(token)) deepest = Math.max(deepest, ++depth);
    else if ("}])".includes(token)) depth--;
  }
  return deepest;
}

/** Level by level, and no further than matters. */
function depthOf(value: unknown): number {
  let [level, depth]: [unknown[], number] = [[value], 0];
  while (depth <= DEEPEST_VALUE) {
    level = level.filter((one) => typeof one === "object" && one !== null);
    if (level.length === 0) return depth;
    level = level.flatMap((one) => Object.values(one as Record<string, unknown>));
    depth++;
  }
  return depth;
}

function refusal(part: string, maximum: number, node?: Parameters<typeof asGraphQLError>[1]): GraphQLError {
  const message = `The ${part} of the query nests more than ${maximum} levels deep. Write the conditions in fewer levels, or ask in several queries.`;
  const error = new UserError("QUERY_TOO_DEEP", message, { maximum });
  if (node) return asGraphQLError(error, node);
  const extensions = { code: error.code, http: { status: 400 } };
  return new GraphQLError(message, { originalError: error, extensions });
}
