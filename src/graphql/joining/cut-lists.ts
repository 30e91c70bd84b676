/**
 * Applies the page limit to lists of the stored half and reports lists that were truncated. Each list is requested
 * with one extra row; if that row comes back, the list was truncated, and the row is removed.
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
import { checkCondition } from "./condition-form.js";
import { FieldArguments } from "./field-arguments.js";
import { checkStoredArguments } from "./stored-arguments.js";
import { trimLists, type ListLimits } from "./trim-lists.js";

/** State kept between the request and its result. */
interface RequestState {
  document?: DocumentNode;
  limits?: ListLimits;
}

export class CutLists implements Transform<RequestState> {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly page: PageLimits,
  ) {}

  transformRequest(
    request: ExecutionRequest,
    _delegation: DelegationContext,
    state: RequestState,
  ): ExecutionRequest {
    const limits: ListLimits = new Map();
    const types = new TypeInfo(this.schema);
    const leave = (field: FieldNode): FieldNode | undefined => {
      const definition = types.getFieldDef();
      if (!definition || definition.args.length === 0) return undefined;
      const coordinate = `${types.getParentType()?.name}.${field.name.value}`;
      const given = new FieldArguments(
        field,
        definition,
        (request.variables ?? {}) as Record<string, unknown>,
      );
      checkCondition(given.typeOf("where"), given.value("where"), coordinate);
      const size = checkStoredArguments(given, coordinate, this.page);
      const isList = given.knows("limit") && isListType(getNullableType(definition.type));
      const paged = given.with(
        isList ? { limit: size + 1 } : given.knows("first") ? { first: size } : {},
      ).field;
      if (isList) limits.set(paged, { limit: size, field: coordinate });
      return paged;
    };
    // on leave, nested fields have been rewritten already, so the new node is final and can be a key of the map
    state.document = visit(request.document, visitWithTypeInfo(types, { Field: { leave } }));
    state.limits = limits;
    return { ...request, document: state.document };
  }

  transformResult(
    result: ExecutionResult,
    delegation: DelegationContext,
    state: RequestState,
  ): ExecutionResult {
    if (!state.document || !state.limits || !result.data) return result;
    const cut: CutList[] = (delegation.context as RequestContext | undefined)?.cut ?? [];
    for (const list of trimLists(result.data as object, state.document, state.limits)) {
      if (!cut.some(({ field, limit }) => field === list.field && limit === list.limit)) cut.push(list);
    }
    return result;
  }
}
