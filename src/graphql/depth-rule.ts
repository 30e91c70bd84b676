/** A query may nest only so deep: each level multiplies what the database has to fetch. */
import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from "graphql";
import { UserError } from "../errors.js";

/** A validation rule; introspection is exempt. */
export function depthRule(maximum: number) {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation) {
      const depth = new Depths(context).of(operation.selectionSet);
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

/** Measures each fragment once: a query may name it any number of times. */
class Depths {
  private readonly ofFragment = new Map<string, number>();

  constructor(private readonly context: ValidationContext) {}

  of(set: SelectionSetNode | undefined): number {
    return Math.max(0, ...(set?.selections ?? []).map((selection) => this.below(selection)));
  }

  private below(selection: SelectionNode): number {
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.of(selection.selectionSet);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value);
    return selection.name.value.startsWith("__") ? 0 : 1 + this.of(selection.selectionSet);
  }

  /** A fragment that leads back to itself is refused by another rule; here it only must not be followed for ever. */
  private fragment(name: string): number {
    const known = this.ofFragment.get(name);
    if (known !== undefined) return known;
    this.ofFragment.set(name, 0);
    const depth = this.of(this.context.getFragment(name)?.selectionSet);
    this.ofFragment.set(name, depth);
    return depth;
  }
}
