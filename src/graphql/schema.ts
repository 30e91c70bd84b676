/** Stitches the stored and the computed half into the public schema. */
import type { SubschemaConfig } from "@graphql-tools/delegate";
import { stitchSchemas } from "@graphql-tools/stitch";
import type { IResolvers } from "@graphql-tools/utils";
import {
  defaultFieldResolver,
  getNamedType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from "graphql";
import type { PageLimits } from "../services/paging.js";
import { makeComputedHalf, type ComputedHalf } from "./computed-schema.js";
import type { ExecutableHalf } from "./joining/stored-half.js";
import { CutLists } from "./joining/cut-lists.js";
import { KEY, StoredObjects } from "./joining/stored-objects.js";

/** Root fields of the stored half that are not public. */
const HIDDEN = new Set(["statementSubjects", "statementObjects"]);

export async function makeSchema(
  { schema: stored, executor }: ExecutableHalf,
  limits: PageLimits,
): Promise<GraphQLSchema> {
  const computed = await makeComputedHalf();
  const subschema: SubschemaConfig = {
    schema: stored,
    executor,
    transforms: [new CutLists(stored, limits)],
  };
  const objects = new StoredObjects(subschema, addedFields(computed, stored), limits.maxPageSize);
  const joined = stitchSchemas({
    subschemas: [subschema],
    typeDefs: computed.typeDefs,
    resolvers: joinedResolvers(computed, stored, objects) as IResolvers,
    typeMergingOptions: {
      // where both halves declare an element, take the description of the one that has one
      typeDescriptionsMerger: (candidates) => candidates.map(({ type }) => type?.description).find(Boolean),
      fieldConfigMerger: (candidates) =>
        (candidates.find(({ fieldConfig }) => fieldConfig.description) ?? candidates[0]!).fieldConfig,
      enumValueConfigMerger: (candidates) =>
        (candidates.find(({ enumValueConfig }) => enumValueConfig.description) ?? candidates[0]!)
          .enumValueConfig,
    },
  });
  // deleted in place: the library's filter builds every type once more, which takes longer than the rest of this function
  for (const name of HIDDEN) delete joined.getQueryType()!.getFields()[name];
  return joined;
}

/** Fields that the computed half adds to each stored type. */
function addedFields({ schema }: ComputedHalf, stored: GraphQLSchema): Map<string, string[]> {
  const added = new Map<string, string[]>();
  for (const type of Object.values(schema.getTypeMap())) {
    const own = stored.getType(type.name);
    if (!isObjectType(type) || !isObjectType(own) || type.name === "Query") continue;
    added.set(
      type.name,
      Object.keys(type.getFields()).filter((name) => !(name in own.getFields())),
    );
  }
  return added;
}

function joinedResolvers(
  computed: ComputedHalf,
  stored: GraphQLSchema,
  objects: StoredObjects,
): ComputedHalf["resolvers"] {
  const added = addedFields(computed, stored);
  const joined: ComputedHalf["resolvers"] = {};
  for (const [name, fields] of Object.entries(computed.resolvers)) {
    const type = computed.schema.getType(name);
    joined[name] = isObjectType(type) ? fieldResolvers(type, fields, added.get(name), objects) : fields;
  }
  return joined;
}

/** @param added the computed fields of a stored type; undefined: the whole type is computed */
function fieldResolvers(
  type: GraphQLObjectType,
  fields: Record<string, unknown>,
  added: readonly string[] | undefined,
  objects: StoredObjects,
): Record<string, unknown> {
  const resolvers = (added ?? Object.keys(type.getFields())).map((name): [string, unknown] => {
    const target = getNamedType(type.getFields()[name]!.type).name;
    const resolve = withStoredObjects(resolverOf(fields[name]), target, objects);
    return [name, added ? { selectionSet: `{ ${KEY}: id }`, resolve: onStored(resolve) } : resolve];
  });
  return Object.fromEntries(resolvers);
}

type Resolver = GraphQLFieldResolver<unknown, object>;

/** type-graphql gives a resolver either as a function or as an object with `resolve`. */
function resolverOf(field: unknown): Resolver {
  if (typeof field === "function") return field as Resolver;
  return (field as { resolve?: Resolver } | undefined)?.resolve ?? defaultFieldResolver;
}

/** Calls a computed field of a stored object with the object's id, even if the caller gave the alias `id` to another field. */
function onStored(resolve: Resolver): Resolver {
  return (source, args, context, info) => {
    const stored = source as Record<string, unknown>;
    return resolve({ ...stored, id: stored[KEY] ?? stored.id }, args, context, info);
  };
}

function withStoredObjects(resolve: Resolver, target: string, objects: StoredObjects): Resolver {
  if (!objects.listFields.has(target)) return resolve;
  return async (source: unknown, args: Record<string, unknown>, context: object, info: GraphQLResolveInfo) =>
    objects.fill(await resolve(source, args, context, info), context, info);
}
