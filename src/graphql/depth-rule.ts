/** A query may nest only so deep: each level multiplies what the database has to fetch. */
import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from "graphql";
import { UserError } from "../errors.js";

/** A validation rule; introspection is exempt. */
export function depthRule(maximum: number) {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation) {
      const depth = depthOf(operation.selectionSet, context, new Set());
      if (depth <= maximum) return;
      const advice = "Select fewer levels, or ask in two queries.";
      const message = `The query nests ${depth} levels deep; the limit is ${maximum}. ${advice}`;
      const originalError = new UserError("QUERY_TOO_DEEP", message, { depth, maximum });
      context.reportError(
        new GraphQLError(message, {
          nodes: operation,
          originalError,
          extensions: { code: "QUERY_TOO_DEEP" },
        }),
      );
    },
  });
}

/** A fragment that leads back to itself is refused by another rule; here it only must not be followed for ever. */
function depthOf(
  set: SelectionSetNode | undefined,
  context: ValidationContext,
  within: ReadonlySet<string>,
): number {
  const depths = (set?.selections ?? []).map((selection) => {
    if (selection.kind === Kind.FIELD) {
      return selection.name.value.startsWith("__") ? 0 : 1 + depthOf(selection.selectionSet, context, within);
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet, context, within);
    const fragment = followed(context.getFragment(selection.name.value), within);
    return fragment ? depthOf(fragment.selectionSet, context, new Set([...within, fragment.name.value])) : 0;
  });
  return Math.max(0, ...depths);
}

function followed(
  fragment: FragmentDefinitionNode | null | undefined,
  within: ReadonlySet<string>,
): FragmentDefinitionNode | null {
  return fragment && !within.has(fragment.name.value) ? fragment : null;
}
