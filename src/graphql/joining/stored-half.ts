/** The stored half of the schema as the rest sees it: how it is executed, and what it takes from a request. */
import type { Executor } from "@graphql-tools/utils";
import type { GraphQLSchema } from "graphql";
import { transactionMetadata } from "../../current-request.js";
import type { ReadyGraph } from "../../services/opening/opening.js";

type Graph = ReadyGraph["graph"];

export interface ExecutableHalf {
  schema: GraphQLSchema;
  executor: Executor;
}

/** The database of a request and its limits. The first three names are those of @neo4j/graphql. */
export interface StoredContext {
  executionContext: Graph["libraryDriver"];
  sessionConfig: { database: string };
  transaction: { timeout: number; metadata: object };
  limited: Graph["limited"];
}

/** @param timeout of a transaction, in milliseconds */
export function storedContext(graph: Graph, timeout: number): StoredContext {
  return {
    executionContext: graph.libraryDriver,
    sessionConfig: { database: graph.address.database },
    transaction: { timeout, metadata: transactionMetadata() },
    limited: (work) => graph.limited(work),
  };
}
