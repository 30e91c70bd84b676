/**
 * Lists of the stored half keep to the page limit, and one that was cut short is named. The stored half is asked for
 * one row more than wanted: where that row comes back, the list was cut, and the row is taken away.
 */
import type { DelegationContext, Transform } from "@graphql-tools/delegate";
import type { ExecutionRequest, ExecutionResult } from "@graphql-tools/utils";
import {
  getNullableType,
  isListType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from "graphql";
import type { PageLimits } from "../../services/paging.js";
import type { CutList, RequestContext } from "../context.js";
import { FieldArguments } from "./field-arguments.js";
import { checkStoredArguments } from "./stored-arguments.js";
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
    const types = new TypeInfo(this.schema);
    const leave = (field: FieldNode): FieldNode | undefined => {
      const definition = types.getFieldDef();
      if (!definition || definition.args.length === 0) return undefined;
      const where = `${types.getParentType()?.name}.${field.name.value}`;
      const given = new FieldArguments(
        field,
        definition,
        (request.variables ?? {}) as Record<string, unknown>,
      );
      const size = checkStoredArguments(given, where, this.page);
      const isList = given.knows("limit") && isListType(getNullableType(definition.type));
      const paged = given.with(
        isList ? { limit: size + 1 } : given.knows("first") ? { first: size } : {},
      ).field;
      if (isList) limits.set(paged, { limit: size, field: where });
      return paged;
    };
    // on leaving, what stands within a field has been rewritten already, so the new field is the last word
    notes.document = visit(request.document, visitWithTypeInfo(types, { Field: { leave } }));
    notes.limits = limits;
    return { ...request, document: notes.document };
  }

  transformResult(result: ExecutionResult, delegation: DelegationContext, notes: Notes): ExecutionResult {
    if (!notes.document || !notes.limits || !result.data) return result;
    const cut: CutList[] = (delegation.context as RequestContext | undefined)?.cut ?? [];
    for (const list of trimLists(result.data as object, notes.document, notes.limits)) {
      if (!cut.some(({ field, limit }) => field === list.field && limit === list.limit)) cut.push(list);
    }
    return result;
  }
}
