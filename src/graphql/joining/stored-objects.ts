/**
 * Fills in the stored objects that computed answers hold. An object from memory that has all that is selected is
 * taken as it is; anything deeper is asked of the stored half, many ids at once.
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

/** Plain fields that a data version settles: they are held in memory, those of a statement in its history. */
export const OF_A_VERSION: Readonly<Record<string, readonly string[]>> = {
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

/** The id, under a name of its own: callers may give the name `id` to another field. */
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
  private readonly settled = new WeakMap<readonly FieldNode[], boolean>();

  /**
   * @param added for each stored type its computed fields, which need nothing but its id
   * @param batchSize most ids in one request; the stored half cuts longer lists short
   */
  constructor(
    private readonly subschema: SubschemaConfig,
    private readonly added: ReadonlyMap<string, readonly string[]>,
    private readonly batchSize: number,
  ) {
    this.listFields = listFieldsOf(subschema.schema);
  }

  /** What a resolver gave, with its stubs filled in; lists keep their order and drop what is not there. */
  async fill(result: unknown, context: object, info: GraphQLResolveInfo): Promise<unknown> {
    if (result === null || result === undefined) return result;
    const type = getNamedType(info.returnType).name;
    if (!Array.isArray(result)) return this.one(result as Stub, type, context, info);
    const filled = await Promise.all(result.map((stub: Stub) => this.one(stub, type, context, info)));
    return isListType(getNullableType(info.returnType)) ? filled.filter((one) => one !== null) : filled;
  }

  private async one(stub: Stub, type: string, context: object, info: GraphQLResolveInfo): Promise<unknown> {
    if (isHeld(stub) && this.settles(type, info)) return ofVersion(stub, context as RequestContext);
    if ((context as RequestContext).settled) throw notSettled(type);
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

  /** Whether a data version has all that is selected. */
  private settles(type: string, info: GraphQLResolveInfo): boolean {
    const known = this.settled.get(info.fieldNodes);
    if (known !== undefined) return known;
    const names = new Set([
      "__typename",
      "id",
      ...(OF_A_VERSION[type] ?? []),
      ...(this.added.get(type) ?? []),
    ]);
    const held = info.fieldNodes.every((node) => coveredBy(names, node.selectionSet, info));
    this.settled.set(info.fieldNodes, held);
    return held;
  }
}

const isHeld = (stub: Stub): boolean =>
  "nameZh" in stub || "title" in stub || "contentHash" in stub || "inVersion" in stub;

/** A statement is known to memory by its id alone; the database has what it said in the version. */
async function ofVersion(stub: Stub, { loaders }: RequestContext): Promise<unknown> {
  if (!("inVersion" in stub)) return stub;
  const record = await loaders.statement.load(stub as Stub & StatementKey);
  return record && { ...record, ...stub };
}

/** @param seen fragments looked into, each once */
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

/** All that is selected of the object at every place of the query where it stands, and its key in front. */
function withKey(nodes: readonly FieldNode[]): SelectionSetNode {
  const selected = nodes.flatMap((node): readonly SelectionNode[] => node.selectionSet?.selections ?? []);
  return { kind: Kind.SELECTION_SET, selections: [KEY_FIELD, ...selected] };
}

function inOrder(results: unknown, ids: readonly string[]): unknown[] {
  if (!Array.isArray(results)) return ids.map(() => results);
  const byId = new Map((results as Record<string, unknown>[]).map((one) => [one[KEY], one]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** A cited query was looked through before it ran (citable.ts); this holds whatever escaped that. */
function notSettled(type: string): UserError {
  const words = `${type} would be read from the database as it stands, so the answer could not be verified later. Leave it out.`;
  return new UserError("NOT_CITABLE", words, { field: type });
}

/** `bodies` for Body and so on: the root fields that give a list of one object type by a condition. */
export function listFieldsOf(schema: GraphQLSchema): Map<string, string> {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  const lists = fields.filter(({ type, args }) => {
    const named = getNamedType(type);
    return (
      isListType(getNullableType(type)) && isObjectType(named) && args.some(({ name }) => name === "where")
    );
  });
  return new Map(lists.map(({ name, type }) => [getNamedType(type).name, name]));
}
