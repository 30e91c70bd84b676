/** Limits aliases and directives: validation compares them with each other before the cost is computed. */
import type { ASTVisitor, ValidationContext } from "graphql";
import { UserError } from "../../errors.js";
import { asGraphQLError } from "./shape-rule.js";

/** A validation rule; each fragment counts once, as written. */
export function countRule({ maxAliases, maxDirectives }: { maxAliases: number; maxDirectives: number }) {
  return (context: ValidationContext): ASTVisitor => {
    let [aliases, directives] = [0, 0];
    const refuse = (count: number, maximum: number, what: string): void => {
      if (count <= maximum) return;
      const message = `The query holds ${count} ${what}; the limit is ${maximum}. Ask in several queries.`;
      const error = new UserError("QUERY_TOO_LARGE", message, { maximum });
      context.reportError(asGraphQLError(error, context.getDocument()));
    };
    return {
      Field({ alias }) {
        if (alias) aliases++;
      },
      Directive() {
        directives++;
      },
      Document: {
        leave() {
          refuse(aliases, maxAliases, "aliases");
          refuse(directives, maxDirectives, "directives");
        },
      },
    };
  };
}
