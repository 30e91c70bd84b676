/** What is asked of every query beside the rules of GraphQL itself. */
import { GraphQLError, type ASTVisitor, type ValidationContext, type ValidationRule } from "graphql";
import type { RequestLimits } from "../../services/about/meta.js";
import { countRule } from "./count-rule.js";
import { shapeRule } from "./shape-rule.js";
import { KEY } from "../joining/stored-objects.js";

export function requestRules(limits: RequestLimits): ValidationRule[] {
  return [shapeRule(limits.maxDepth), countRule(limits), reservedAliasRule];
}

/** The name under which stored objects are recognised must mean their id and nothing else. */
function reservedAliasRule(context: ValidationContext): ASTVisitor {
  return {
    Field(field) {
      if (field.alias?.value !== KEY) return;
      context.reportError(
        new GraphQLError(`The alias "${KEY}" is taken by this service; choose another.`, { nodes: field }),
      );
    },
  };
}
