/**
 * Lists of the stored half keep to the page limit, and one that was cut short is named. The stored half is asked for
 * one row more than wanted: where that row comes back, the list was cut, and the row is taken away.
 */
import type { DelegationContext, Transform } from "@graphql-tools/delegate";
import type { ExecutionRequest, ExecutionResult } from "@graphql-tools/utils";
import {
  isListType,
  getNullableType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type FieldNode,
  type GraphQLSchema,
  type ValueNode,
} from "graphql";
import { UserError } from "../errors.js";
import type { PageLimits } from "../services/paging.js";
import type { RequestContext } from "./context.js";

/** Limits by the path of response names from the root of the delegated query. */
type Limits = Map<string, { limit: number; field: string }>;

export class CutLists implements Transform<{ limits?: Limits }> {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly page: PageLimits,
  ) {}

  transformRequest(
    request: ExecutionRequest,
    _delegation: DelegationContext,
    notes: { limits?: Limits },
  ): ExecutionRequest {
    const limits: Limits = new Map();
    const types = new TypeInfo(this.schema);
    const path: string[] = [];
    const document = visit(
      request.document,
      visitWithTypeInfo(types, {
        Field: {
          enter: (field) => {
            path.push(field.alias?.value ?? field.name.value);
            const definition = types.getFieldDef();
            const parent = types.getParentType();
            if (!definition || !parent) return undefined;
            const own = ["limit", "first"].find((name) =>
              definition.args.some((argument) => argument.name === name),
            );
            if (own === undefined) return undefined;
            const limit = this.limitOf(
              field,
              own,
              (request.variables ?? {}) as Record<string, unknown>,
              `${parent.name}.${field.name.value}`,
            );
            if (!isListType(getNullableType(definition.type)) || own !== "limit") return undefined;
            limits.set(path.join("."), { limit, field: `${parent.name}.${field.name.value}` });
            return { ...field, arguments: withLimit(field, limit + 1) };
          },
          leave: () => void path.pop(),
        },
      }),
    );
    notes.limits = limits;
    return { ...request, document };
  }

  transformResult(
    result: ExecutionResult,
    delegation: DelegationContext,
    { limits }: { limits?: Limits },
  ): ExecutionResult {
    const cut = (delegation.context as RequestContext | undefined)?.cut ?? [];
    if (limits && result.data) trim(result.data, [], limits, cut);
    return result;
  }

  private limitOf(field: FieldNode, name: string, variables: Record<string, unknown>, where: string): number {
    const value = field.arguments?.find((argument) => argument.name.value === name)?.value;
    const limit = value === undefined ? null : numberIn(value, variables);
    if (limit === null) return this.page.defaultPageSize;
    if (limit >= 0 && limit <= this.page.maxPageSize) return limit;
    throw new UserError(
      "BAD_PAGE_SIZE",
      `${where}: ${name} is ${limit}; ask for 0 to ${this.page.maxPageSize} at a time, and for more with the field's connection.`,
      { given: limit, maximum: this.page.maxPageSize },
    );
  }
}

function numberIn(value: ValueNode, variables: Record<string, unknown>): number | null {
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind !== Kind.VARIABLE) return null;
  const given = variables[value.name.value];
  return typeof given === "number" ? given : null;
}

function withLimit(field: FieldNode, limit: number): ArgumentNode[] {
  const others = (field.arguments ?? []).filter((argument) => argument.name.value !== "limit");
  const value = { kind: Kind.INT, value: String(limit) } as const;
  return [...others, { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: "limit" }, value }];
}

function trim(value: unknown, path: readonly string[], limits: Limits, cut: RequestContext["cut"]): void {
  if (Array.isArray(value)) {
    const known = limits.get(path.join("."));
    if (known && value.length > known.limit) {
      value.length = known.limit;
      if (!cut.some((one) => one.field === known.field)) cut.push(known);
    }
    for (const one of value) trim(one, path, limits, cut);
  } else if (value !== null && typeof value === "object") {
    for (const [name, inner] of Object.entries(value)) trim(inner, [...path, name], limits, cut);
  }
}
