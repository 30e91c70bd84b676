/**
 * Resolves the stored objects that computed answers refer to. An object that is in memory with all selected fields is
 * returned directly; anything deeper is delegated to the stored half, in batches of ids.
 */
import { batchDelegateToSchema } from "@graphql-tools/batch-delegate";
import type { SubschemaConfig } from "@graphql-tools/delegate";
import {
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type FieldNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { UserError } from "../../errors.js";
import type { StatementKey } from "../../loaders/loaders.js";
import type { RequestContext } from "../context.js";
import { queryFields } from "./query-fields.js";

/** Plain fields that are part of a data version: kept in memory, or for statements in their history. */
export const VERSIONED_FIELDS: Readonly<Record<string, readonly string[]>> = {
  Body: [
    "nameZh",
    "nameEn",
    "shortZh",
    "kind",
    "establishedOn",
    "abolishedOn",
    "wikidata",
    "verified",
    "sources",
  ],
  Project: ["nameZh", "nameEn", "kind", "labelIsOurs", "startedOn", "endedOn"],
  BusinessChain: ["nameZh", "nameEn"],
  Document: ["title", "number", "publishedOn", "url", "sha256", "length", "licence", "language"],
  Dataset: ["nameZh", "nameEn", "licence", "citation"],
  Statement: [
    ...["predicate", "namedForm", "section", "paragraph", "start", "end", "quote", "quoteStart", "method"],
    ...["confidence", "status", "listIsOpen", "from", "to"],
    ...["recordedAt", "recordedBy", "reviewedAt", "reviewedBy", "reviewNote"],
  ],
  DataVersion: ["number", "at", "by", "reason", "contentHash"],
};

/** Alias for the id, because callers may use the alias `id` for another field. */
export const KEY = "xietongKey";
const KEY_FIELD: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: KEY },
  name: { kind: Kind.NAME, value: "id" },
};

type Stub = Readonly<Record<string, unknown>> & { id: string };

export class StoredObjects {
  /** The list field of the stored half for each of its types. */
  readonly listFields: ReadonlyMap<string, string>;
  private readonly coverage = new WeakMap<readonly FieldNode[], boolean>();

  /**
   * @param added the computed fields of each stored type, which need only its id
   * @param batchSize most ids in one request; the stored half truncates longer lists
   */
  constructor(
    private readonly subschema: SubschemaConfig,
    private readonly added: ReadonlyMap<string, readonly string[]>,
    private readonly batchSize: number,
  ) {
    this.listFields = listFieldsOf(subschema.schema);
  }

  /** Resolves the stubs in the result of a resolver; lists keep their order and drop objects that do not exist. */
  async fill(result: unknown, context: object, info: GraphQLResolveInfo): Promise<unknown> {
    if (result === null || result === undefined) return result;
    const type = getNamedType(info.returnType).name;
    if (!Array.isArray(result)) return this.fillOne(result as Stub, type, context, info);
    const filled = await Promise.all(result.map((stub: Stub) => this.fillOne(stub, type, context, info)));
    return isListType(getNullableType(info.returnType)) ? filled.filter((object) => object !== null) : filled;
  }

  private async fillOne(
    stub: Stub,
    type: string,
    context: object,
    info: GraphQLResolveInfo,
  ): Promise<unknown> {
    if (isInMemory(stub) && this.coversSelection(type, info))
      return fromVersion(stub, context as RequestContext);
    if ((context as RequestContext).versionedOnly) throw notVersioned(type);
    return batchDelegateToSchema({
      schema: this.subschema,
      operation: OperationTypeNode.QUERY,
      fieldName: this.listFields.get(type)!,
      key: stub.id,
      argsFromKeys: (ids) => ({ where: { id: { in: ids } }, limit: ids.length }),
      valuesFromResults: (results: unknown, ids: readonly string[]) => inOrder(results, ids),
      selectionSet: withKey(info.fieldNodes),
      context,
      info,
      dataLoaderOptions: { maxBatchSize: this.batchSize },
    });
  }

  /** Whether all selected fields are part of a data version. */
  private coversSelection(type: string, info: GraphQLResolveInfo): boolean {
    const known = this.coverage.get(info.fieldNodes);
    if (known !== undefined) return known;
    const names = new Set([
      "__typename",
      "id",
      ...(VERSIONED_FIELDS[type] ?? []),
      ...(this.added.get(type) ?? []),
    ]);
    const covered = info.fieldNodes.every((node) => coveredBy(names, node.selectionSet, info));
    this.coverage.set(info.fieldNodes, covered);
    return covered;
  }
}

const isInMemory = (stub: Stub): boolean =>
  "nameZh" in stub || "title" in stub || "contentHash" in stub || "inVersion" in stub;

/** Statements are in memory by id only; their content in the data version is loaded from the database. */
async function fromVersion(stub: Stub, { loaders }: RequestContext): Promise<unknown> {
  if (!("inVersion" in stub)) return stub;
  const record = await loaders.statement.load(stub as Stub & StatementKey);
  return record && { ...record, ...stub };
}

/** @param seen fragments visited, so that each is checked once */
function coveredBy(
  names: ReadonlySet<string>,
  set: SelectionSetNode | undefined,
  info: GraphQLResolveInfo,
  seen = new Set<string>(),
): boolean {
  return (set?.selections ?? []).every((selection) => {
    if (selection.kind === Kind.FIELD) return names.has(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return coveredBy(names, selection.selectionSet, info, seen);
    const fragment = selection.name.value;
    if (seen.has(fragment)) return true;
    return coveredBy(names, info.fragments[fragment]?.selectionSet, info, seen.add(fragment));
  });
}

/** The selections of all given nodes, merged, with the key in front. */
function withKey(nodes: readonly FieldNode[]): SelectionSetNode {
  const selected = nodes.flatMap((node): readonly SelectionNode[] => node.selectionSet?.selections ?? []);
  return { kind: Kind.SELECTION_SET, selections: [KEY_FIELD, ...selected] };
}

function inOrder(results: unknown, ids: readonly string[]): unknown[] {
  if (!Array.isArray(results)) return ids.map(() => results);
  const byId = new Map((results as Record<string, unknown>[]).map((object) => [object[KEY], object]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** A cited query is checked before it runs (citable.ts); this is the safeguard while it runs. */
function notVersioned(type: string): UserError {
  const message = `${type} would be read from the live database, so the answer could not be verified later. Leave it out.`;
  return new UserError("NOT_CITABLE", message, { field: type });
}

/** Maps each stored type to its list root field with a `where` argument, such as Body to `bodies`. */
export function listFieldsOf(schema: GraphQLSchema): Map<string, string> {
  const fields = queryFields(schema);
  const lists = fields.filter(({ type, args }) => {
    const named = getNamedType(type);
    return (
      isListType(getNullableType(type)) && isObjectType(named) && args.some(({ name }) => name === "where")
    );
  });
  return new Map(lists.map(({ name, type }) => [getNamedType(type).name, name]));
}
