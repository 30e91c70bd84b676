/** The schema made ready to answer, for the HTTP server and for commands alike. */
import { createHash } from "node:crypto";
import {
  execute,
  GraphQLError,
  parse,
  printSchema,
  specifiedRules,
  validate,
  type ExecutionResult,
  type GraphQLSchema,
  type ValidationRule,
} from "graphql";
import { ANONYMOUS, type Caller } from "../domain/callers.js";
import { makeLoaders } from "../loaders/loaders.js";
import { Analysis } from "../services/analysis.js";
import { dataChanges } from "../services/changes.js";
import { Writer } from "../services/writing/writer.js";
import { nullModelOf } from "../services/null-model.js";
import { computerFor } from "../services/computer.js";
import { describe } from "../services/meta.js";
import type { ReadyGraph } from "../services/opening.js";
import type { Config } from "../config.js";
import { packageVersion } from "../package-root.js";
import { notesOf, type RequestContext } from "./context.js";
import { costLimit, type CostLimit } from "./cost/cost-limit.js";
import { formatError, type ErrorLog } from "./format-error.js";
import { requestRules } from "./request-rules.js";
import { makeSchema } from "./schema.js";
import { makeStoredSchema, storedContext, withDatabaseErrors } from "./stored-schema.js";

export interface Runtime {
  schema: GraphQLSchema;
  sdl: string;
  /** Root fields that read the database as it stands, not the data version of the request. */
  live: ReadonlySet<string>;
  /**
   * A context for one request; it keeps the data version that it begins with.
   * @param left when the caller has gone: what is computed for it ends
   */
  context(caller: Caller, left?: AbortSignal): RequestContext;
  /** To be asked of a valid query before anything of it runs. */
  admit: CostLimit;
  /** Runs one document, without HTTP; for an anonymous reader unless another caller is given. */
  run(source: string, variables?: Record<string, unknown>, caller?: Caller): Promise<ExecutionResult>;
}

export async function makeRuntime(
  { graph, current }: ReadyGraph,
  config: Config,
  log: ErrorLog,
): Promise<Runtime> {
  const { limits } = config;
  const stored = withDatabaseErrors(await makeStoredSchema(graph));
  const live = new Set(Object.keys(stored.getQueryType()?.getFields() ?? {}));
  const schema = await makeSchema(stored, limits);
  const sdl = printSchema(schema) + "\n";
  const about = {
    apiVersion: packageVersion(),
    schemaHash: createHash("sha256").update(sdl).digest("hex"),
    limits,
  };
  const rules = [...specifiedRules, ...requestRules(limits)];
  const context: Runtime["context"] = (caller, left = new AbortController().signal) => {
    const computer = computerFor(left, limits.requestTimeoutMs);
    const analysis = new Analysis(current.current, limits, (wanted) => current.at(wanted), computer);
    return {
      ...storedContext(graph, limits.requestTimeoutMs),
      caller,
      analysis,
      writer: new Writer(graph, current, caller, config.textsFolder),
      changesSince: (since, page) => dataChanges(graph, since, page, limits),
      loaders: makeLoaders(graph, (view, pairs, request) => nullModelOf(view, pairs, request, computer)),
      describe: () => describe(analysis.collaboration, about),
      merged: [],
      cut: [],
      cost: null,
    };
  };
  const door = { schema, rules, limits, admit: costLimit(schema, limits) };
  const run: Runtime["run"] = async (source, variables, caller = ANONYMOUS) => {
    const contextValue = context(caller);
    const result = await answer(door, source, variables, contextValue);
    const errors = result.errors?.map((error) => formatError(error.toJSON(), error, log));
    const notes = notesOf(contextValue);
    return {
      ...result,
      ...(errors ? { errors: errors as never } : {}),
      ...(notes ? { extensions: notes } : {}),
    };
  };
  return { schema, sdl, live, context, admit: door.admit, run };
}

interface Door {
  schema: GraphQLSchema;
  rules: readonly ValidationRule[];
  limits: Config["limits"];
  admit: CostLimit;
}

async function answer(
  { schema, rules, limits, admit }: Door,
  source: string,
  variableValues: Record<string, unknown> | undefined,
  contextValue: RequestContext,
): Promise<ExecutionResult> {
  try {
    const document = parse(source, { maxTokens: limits.maxTokens });
    const errors = validate(schema, document, rules);
    if (errors.length > 0) return { errors };
    admit({ document, variables: variableValues }, contextValue);
    return await execute({ schema, document, variableValues, contextValue });
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}
