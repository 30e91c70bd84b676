/**
 * Limits the depth and the number of fields of a query: each level multiplies what the database has to fetch, and each
 * use of a fragment multiplies what schema stitching has to traverse.
 */
import {
  GraphQLError,
  Kind,
  type ASTNode,
  type ASTVisitor,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from "graphql";
import { UserError } from "../../errors.js";

/** Most fields of a query with all fragments expanded; queries written by hand have some hundred at most. */
const MOST_FIELDS = 5_000;

interface Shape {
  depth: number;
  fields: number;
}

/** A validation rule; introspection has depth 0. */
export function shapeRule(maxDepth: number) {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation) {
      const { depth, fields } = new Shapes(context).of(operation.selectionSet);
      const refuse = (error: UserError): void => context.reportError(asGraphQLError(error, operation));
      if (depth > maxDepth) {
        const message = `The query nests ${depth} levels deep; the limit is ${maxDepth}. Select fewer levels, or ask in two queries.`;
        refuse(new UserError("QUERY_TOO_DEEP", message, { depth, maximum: maxDepth }));
      }
      if (fields > MOST_FIELDS) {
        const message = `The query selects more than ${MOST_FIELDS} fields once its fragments are written out. Name fragments less often, or ask in two queries.`;
        refuse(new UserError("QUERY_TOO_LARGE", message, { maximum: MOST_FIELDS }));
      }
    },
  });
}

/** Wraps an error with its location in the query. */
export function asGraphQLError(originalError: UserError, nodes: ASTNode): GraphQLError {
  return new GraphQLError(originalError.message, {
    nodes,
    originalError,
    extensions: { code: originalError.code },
  });
}

/** Measures each fragment once, however often it is used. */
class Shapes {
  private readonly ofFragment = new Map<string, Shape>();

  constructor(private readonly context: ValidationContext) {}

  of(set: SelectionSetNode | undefined): Shape {
    const shapes = (set?.selections ?? []).map((selection) => this.below(selection));
    return {
      depth: Math.max(0, ...shapes.map(({ depth }) => depth)),
      fields: shapes.reduce((sum, { fields }) => sum + fields, 0),
    };
  }

  private below(selection: SelectionNode): Shape {
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.of(selection.selectionSet);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value);
    const { depth, fields } = this.of(selection.selectionSet);
    return { depth: selection.name.value.startsWith("__") ? 0 : depth + 1, fields: fields + 1 };
  }

  /** Recursive fragments are refused by another rule; here they must only not loop forever. */
  private fragment(name: string): Shape {
    const known = this.ofFragment.get(name);
    if (known !== undefined) return known;
    this.ofFragment.set(name, { depth: 0, fields: 1 });
    const shape = this.of(this.context.getFragment(name)?.selectionSet);
    // the spread itself counts as a field, so that empty fragments cost too
    this.ofFragment.set(name, { ...shape, fields: shape.fields + 1 });
    return this.ofFragment.get(name)!;
  }
}
