/**
 * Lists of the stored half keep to the page limit, and one that was cut short is named. The stored half is asked for
 * one row more than wanted: where that row comes back, the list was cut, and the row is taken away.
 */
import type { DelegationContext, Transform } from "@graphql-tools/delegate";
import type { ExecutionRequest, ExecutionResult } from "@graphql-tools/utils";
import {
  getNullableType,
  isListType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type ValueNode,
} from "graphql";
import { UserError } from "../errors.js";
import type { PageLimits } from "../services/paging.js";
import type { CutList, RequestContext } from "./context.js";
import { trimLists, type ListLimits } from "./trim-lists.js";

interface Notes {
  document?: DocumentNode;
  limits?: ListLimits;
}

export class CutLists implements Transform<Notes> {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly page: PageLimits,
  ) {}

  transformRequest(
    request: ExecutionRequest,
    _delegation: DelegationContext,
    notes: Notes,
  ): ExecutionRequest {
    const limits: ListLimits = new Map();
    const variables = (request.variables ?? {}) as Record<string, unknown>;
    const types = new TypeInfo(this.schema);
    const leave = (field: FieldNode): FieldNode | undefined => {
      const coordinate = `${types.getParentType()?.name}.${field.name.value}`;
      const definition = types.getFieldDef();
      const argument = definition?.args.find(({ name }) => name === "limit" || name === "first")?.name;
      if (!definition || !argument) return undefined;
      const limit = this.limitOf(field, argument, variables, coordinate);
      if (argument !== "limit" || !isListType(getNullableType(definition.type))) return undefined;
      const raised = { ...field, arguments: withLimit(field, limit + 1) };
      limits.set(raised, { limit, field: coordinate });
      return raised;
    };
    // on leaving, what stands within a field has been rewritten already, so the new field is the last word
    notes.document = visit(request.document, visitWithTypeInfo(types, { Field: { leave } }));
    notes.limits = limits;
    return { ...request, document: notes.document };
  }

  transformResult(result: ExecutionResult, delegation: DelegationContext, notes: Notes): ExecutionResult {
    if (!notes.document || !notes.limits || !result.data) return result;
    const cut: CutList[] = (delegation.context as RequestContext | undefined)?.cut ?? [];
    for (const list of trimLists(result.data, notes.document, notes.limits)) {
      if (!cut.some(({ field, limit }) => field === list.field && limit === list.limit)) cut.push(list);
    }
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
