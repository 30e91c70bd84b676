/**
 * Resolves the stored objects that computed answers refer to. An object that is in memory with all selected fields is
 * returned directly; anything deeper is delegated to the stored half, in batches of ids. Its plain fields are those of
 * the answer's data version either way; deeper ones are live, and refused below an older version.
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
import type { IssuerRecord } from "../../domain/records.js";
import { UserError } from "../../errors.js";
import { loadStatement, type StatementKey } from "../../loaders/loaders.js";
import type { RequestContext } from "../context.js";
import { enclosingVersions, fieldsOf, responseKey } from "../answers/enclosing-version.js";
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
    "formerKinds",
  ],
  Project: ["nameZh", "nameEn", "kind", "labelIsOurs", "startedOn", "endedOn", "partOf"],
  BusinessChain: ["nameZh", "nameEn"],
  Document: ["title", "number", "publishedOn", "issuers", "url", "sha256", "length", "licence", "language"],
  Goal: ["text"],
  Plan: ["nameZh", "nameEn"],
  Dataset: [
    ...["nameZh", "nameEn", "licence", "citation"],
    ...["authorsZh", "authorsEn", "publisherZh", "publisherEn"],
  ],
  Statement: [
    ...["predicate", "namedForm", "section", "paragraph", "start", "end", "quote", "quoteStart", "method"],
    ...["confidence", "status", "listIsOpen", "from", "to"],
    ...["recordedAt", "recordedBy", "reviewedAt", "reviewedBy", "reviewNote", "rolledUp"],
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
  private readonly known = new WeakMap<readonly FieldNode[], Selected>();

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
    const inMemory = isInMemory(stub);
    const { plain, live } = this.selected(type, info);
    if (inMemory && live.length === 0) return fromVersion(stub, context as RequestContext);
    if ((context as RequestContext).versionedOnly) throw notVersioned(type);
    if (live.length > 0) requireCurrent(type, live, context as RequestContext, info);
    const found: unknown = await batchDelegateToSchema({
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
    return inMemory ? withFieldsOf(await fromVersion(stub, context as RequestContext), found, plain) : found;
  }

  /** The selected fields: those that are part of a data version, and those that only the live database has. */
  private selected(type: string, info: GraphQLResolveInfo): Selected {
    const known = this.known.get(info.fieldNodes);
    if (known !== undefined) return known;
    const versioned = VERSIONED_FIELDS[type] ?? [];
    const others = new Set(["__typename", "id", ...(this.added.get(type) ?? [])]);
    const fields = info.fieldNodes.flatMap((node) => fieldsOf(node.selectionSet, info));
    const selected = {
      plain: fields.filter(({ name }) => versioned.includes(name.value)),
      live: fields.flatMap(({ name: { value } }) =>
        versioned.includes(value) || others.has(value) ? [] : [value],
      ),
    };
    this.known.set(info.fieldNodes, selected);
    return selected;
  }
}

interface Selected {
  plain: readonly FieldNode[];
  live: readonly string[];
}

/** Puts the plain fields of a data version into an object that was read live. */
function withFieldsOf(record: unknown, found: unknown, plain: readonly FieldNode[]): unknown {
  if (!isObject(record) || !isObject(found) || found instanceof Error) return found;
  for (const field of plain) found[responseKey(field)] = record[field.name.value];
  return found;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** @throws UserError NOT_VERSIONED when a live field is selected below an older version */
function requireCurrent(
  type: string,
  [field]: readonly string[],
  { analysis }: RequestContext,
  info: GraphQLResolveInfo,
): void {
  const { number, contentHash } = analysis.collaboration.version;
  const older = enclosingVersions(info).find((name) => name !== String(number) && name !== contentHash);
  if (older === undefined) return;
  throw new UserError(
    "NOT_VERSIONED",
    `${type}.${field} is read from the live database, which is at version ${number}, and not from version ${older}. Leave it out, or ask for it without dataVersion; plain fields of a ${type} are those of the version: ${(VERSIONED_FIELDS[type] ?? []).join(", ")}.`,
    { field: `${type}.${field}`, dataVersion: older },
  );
}

const isInMemory = (stub: Stub): boolean =>
  "nameZh" in stub || "title" in stub || "text" in stub || "contentHash" in stub || "inVersion" in stub;

/** Statements are in memory by id only; their content in the data version is loaded from the database. */
async function fromVersion(stub: Stub, { loaders }: RequestContext): Promise<unknown> {
  if ("issuers" in stub) return { ...stub, issuers: namedForms(stub.issuers as readonly IssuerRecord[]) };
  if (!("inVersion" in stub)) return stub;
  const record = await loadStatement(loaders, stub as Stub & StatementKey);
  return record && { ...record, ...stub };
}

const namedForms = (issuers: readonly IssuerRecord[]): string[] => issuers.map(({ namedForm }) => namedForm);

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
