/** Validation rules in addition to those of GraphQL. */
import { GraphQLError, type ASTVisitor, type ValidationContext, type ValidationRule } from "graphql";
import type { RequestLimits } from "../../services/about/meta.js";
import { countRule } from "./count-rule.js";
import { shapeRule } from "./shape-rule.js";
import { KEY } from "../joining/stored-objects.js";

export function requestRules(limits: RequestLimits): ValidationRule[] {
  return [shapeRule(limits.maxDepth), countRule(limits), reservedAliasRule];
}

/** Reserves the alias under which stored objects carry their id. */
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
