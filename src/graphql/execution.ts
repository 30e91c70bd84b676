/** What executing queries needs, wherever their data comes from: the schema, its limits, and what can be cited. */
import { createHash } from "node:crypto";
import { printSchema, specifiedRules, type GraphQLSchema } from "graphql";
import type { Config } from "../config.js";
import { packageVersion } from "../package-root.js";
import { CitableRule } from "./citing/citable.js";
import type { DocumentExecutor } from "./execute-document.js";
import type { ExecutableHalf } from "./joining/stored-half.js";
import { costLimit } from "./limits/cost-limit.js";
import { requestRules } from "./limits/request-rules.js";
import { makeSchema } from "./schema.js";

export interface Execution {
  schema: GraphQLSchema;
  sdl: string;
  about: { apiVersion: string; schemaHash: string; limits: Config["limits"] };
  executor: DocumentExecutor;
  citable: CitableRule;
}

export async function makeExecution(
  storedHalf: ExecutableHalf,
  limits: Config["limits"],
): Promise<Execution> {
  const schema = await makeSchema(storedHalf, limits);
  const sdl = printSchema(schema) + "\n";
  const schemaHash = createHash("sha256").update(sdl).digest("hex");
  const rules = [...specifiedRules, ...requestRules(limits)];
  return {
    ...{ schema, sdl },
    about: { apiVersion: packageVersion(), schemaHash, limits },
    executor: { schema, rules, limits, admit: costLimit(schema, limits) },
    citable: new CitableRule(schema, storedHalf.schema),
  };
}
