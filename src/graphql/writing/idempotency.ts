/** Gives each mutation that is called with an idempotency key a writer for that key. */
import { createHash } from "node:crypto";
import type { GraphQLFieldResolver } from "graphql";
import { canonicalJson } from "../../domain/content-hash.js";
import type { RequestContext } from "../context.js";

type Arguments = Readonly<Record<string, unknown>>;
type Resolve = GraphQLFieldResolver<unknown, RequestContext, Arguments>;
export type MutationResolvers = Readonly<Record<string, Resolve>>;

export function withIdempotencyKeys(resolvers: MutationResolvers): Record<string, Resolve> {
  return Object.fromEntries(Object.entries(resolvers).map(([name, resolve]) => [name, keyed(name, resolve)]));
}

function keyed(mutation: string, resolve: Resolve): Resolve {
  return (source, given, context, info) => {
    const { idempotencyKey: key, ...input } = given;
    if (typeof key !== "string") return resolve(source, given, context, info);
    const hash = createHash("sha256")
      .update(canonicalJson([mutation, input]))
      .digest("hex");
    const writer = context.writer.withKey({ key, input: hash });
    return resolve(source, given, { ...context, writer }, info);
  };
}
