/** The schema made ready to answer, for the HTTP server and for commands alike. */
import { createHash } from "node:crypto";
import { printSchema, specifiedRules, type ExecutionResult, type GraphQLSchema } from "graphql";
import { ANONYMOUS, type Caller } from "../domain/callers.js";
import { makeLoaders } from "../loaders/loaders.js";
import { Analysis } from "../services/questions/analysis.js";
import { dataChanges } from "../services/data/changes.js";
import { Citations } from "../services/citing/citations.js";
import { Writer } from "../services/writing/writer.js";
import { nullModelOf } from "../services/questions/pairs/null-model.js";
import { computerFor } from "../services/computing/computer.js";
import { describe } from "../services/about/meta.js";
import type { ReadyGraph } from "../services/opening/opening.js";
import type { Views } from "../services/data/views.js";
import type { Config } from "../config.js";
import { packageVersion } from "../package-root.js";
import { answeringThrough } from "./citing/answering.js";
import { CitableRule } from "./citing/citable.js";
import { notesOf, type RequestContext } from "./context.js";
import { costLimit, type CostLimit } from "./limits/cost-limit.js";
import { answer } from "./door.js";
import { formatError, type ErrorLog } from "./format-error.js";
import { requestRules } from "./limits/request-rules.js";
import { makeSchema } from "./schema.js";
import { makeStoredSchema, storedContext, withDatabaseErrors } from "./joining/stored-schema.js";

export interface Runtime {
  schema: GraphQLSchema;
  sdl: string;
  /** Root fields whose answers the data version of the request does not settle. */
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

/** They tell what was cited, and what the data is now. */
const CITATION_ROOTS = ["citation", "verifyCitation"];

export async function makeRuntime(
  { graph, current }: ReadyGraph,
  config: Config,
  log: ErrorLog,
): Promise<Runtime> {
  const { limits } = config;
  const stored = withDatabaseErrors(await makeStoredSchema(graph));
  const schema = await makeSchema(stored, limits);
  const sdl = printSchema(schema) + "\n";
  const about = {
    apiVersion: packageVersion(),
    schemaHash: createHash("sha256").update(sdl).digest("hex"),
    limits,
  };
  const rules = [...specifiedRules, ...requestRules(limits)];
  const door = { schema, rules, limits, admit: costLimit(schema, limits) };
  const citable = new CitableRule(schema, stored);
  const contextOn = (views: Views, settled: boolean, caller: Caller, left: AbortSignal): RequestContext => {
    const computer = computerFor(left, limits.requestTimeoutMs);
    const analysis = new Analysis(views, limits, (wanted) => current.at(wanted), computer);
    const answering = answeringThrough(door, citable, about, (on) => contextOn(on, true, caller, left));
    return {
      ...storedContext(graph, limits.requestTimeoutMs),
      settled,
      caller,
      analysis,
      citations: new Citations(graph, current, answering),
      writer: new Writer(graph, current, caller, config.textsFolder),
      changesSince: (since, page) => dataChanges(graph, since, page, limits),
      loaders: makeLoaders(graph, (view, pairs, request) => nullModelOf(view, pairs, request, computer)),
      describe: () => describe(analysis.collaboration, about),
      merged: [],
      cut: [],
      cost: null,
    };
  };
  const context: Runtime["context"] = (caller, left = new AbortController().signal) =>
    contextOn(current.current, false, caller, left);
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
  const live = new Set([...citable.storedRoots, ...CITATION_ROOTS]);
  return { schema, sdl, live, context, admit: door.admit, run };
}
