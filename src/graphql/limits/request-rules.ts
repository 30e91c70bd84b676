/** Validation rules in addition to those of GraphQL. */
import { GraphQLError, type ASTVisitor, type ValidationContext, type ValidationRule } from "graphql";
import type { RequestLimits } from "../../services/about/meta.js";
import { countRule } from "./count-rule.js";
import { introspectionRule } from "./introspection-rule.js";
import { shapeRule } from "./shape-rule.js";
import { valueRule } from "./nesting.js";
import { KEY } from "../joining/stored-objects.js";

export function requestRules(limits: RequestLimits): ValidationRule[] {
  return [shapeRule(limits.maxDepth), countRule(limits), introspectionRule, valueRule, reservedAliasRule];
}

/** Names that mean something else on an object of JavaScript: an answer under one of them would be taken for it. */
const isTaken = (alias: string): boolean => alias === KEY || alias === "then" || alias in Object.prototype;

/** Also reserves the alias under which stored objects carry their id. */
function reservedAliasRule(context: ValidationContext): ASTVisitor {
  return {
    Field(field) {
      const alias = field.alias?.value;
      if (alias === undefined || !isTaken(alias)) return;
      context.reportError(
        new GraphQLError(`The alias "${alias}" is taken by this service; choose another.`, { nodes: field }),
      );
    },
  };
}
