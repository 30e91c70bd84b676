/** The executable schema with its request context, for the HTTP server and the commands. */
import type { ExecutionResult, GraphQLSchema } from "graphql";
import { ANONYMOUS, type Caller } from "../domain/callers.js";
import type { NamedRecords } from "../domain/named-records.js";
import { makeLoaders, storedRecords } from "../loaders/loaders.js";
import { Analysis } from "../services/questions/analysis.js";
import { recordQuestions } from "../services/data/record-questions.js";
import { CitationStore } from "../services/citing/citation-store.js";
import { Citations } from "../services/citing/citations.js";
import { Writer } from "../services/writing/writer.js";
import { nullModelOf } from "../services/questions/pairs/null-model.js";
import { computerFor, limitComputing, type Computer } from "../services/computing/computer.js";
import { FairQueue, type Line } from "../services/computing/fair-queue.js";
import { describe } from "../services/about/meta.js";
import { OfferedData } from "../services/opening/offered-data.js";
import type { ReadyGraph } from "../services/opening/opening.js";
import type { Views } from "../services/data/views.js";
import type { Config } from "../config.js";
import { answeringWith } from "./citing/answering.js";
import { notesOf, type RequestContext } from "./context.js";
import type { CostLimit, SafeList } from "./limits/cost-limit.js";
import { executeDocument, type DocumentExecutor } from "./execute-document.js";
import { makeExecution } from "./execution.js";
import { formatError, type ErrorLog } from "./format-error.js";
import { lazyStoredHalf } from "./joining/lazy-stored-half.js";
import { storedContext } from "./joining/stored-half.js";

export interface Runtime {
  schema: GraphQLSchema;
  sdl: string;
  /** Root fields that read the live database, so that their answers do not depend on the data version alone. */
  live: ReadonlySet<string>;
  /**
   * Makes the context of one request, which keeps the data version that it begins with.
   * @param disconnected aborts computations when the client disconnects
   * @param from tells callers apart who have no token
   */
  context(caller: Caller, disconnected?: AbortSignal, from?: string): RequestContext;
  /** Loads what queries of stored types need, which is otherwise loaded by the first of them. */
  load(): Promise<void>;
  /** Checks the cost limit; to be called with a valid query before it is executed. */
  admit: CostLimit;
  /** Executes one document without HTTP, for an anonymous reader unless another caller is given. */
  run(source: string, variables?: Record<string, unknown>, caller?: Caller): Promise<ExecutionResult>;
}

/** Writes run one after the other. */
const WRITES = { slots: 1, perCaller: 100, inAll: 400 };

/** Root fields that read stored citations and the current data. */
const CITATION_ROOTS = ["citation", "verifyCitation"];

/** @param listed refuses operations that this server does not execute */
export async function makeRuntime(
  { graph, current }: ReadyGraph,
  config: Config,
  log: ErrorLog,
  listed: SafeList | null = null,
): Promise<Runtime> {
  const { limits } = config;
  const storedHalf = await lazyStoredHalf();
  const { schema, sdl, about, executor: unlisted, citable } = await makeExecution(storedHalf, limits);
  const executor = listed === null ? unlisted : { ...unlisted, admit: onlyListed(listed, unlisted.admit) };
  limitComputing(config.queue);
  const writes = new FairQueue(WRITES);
  const citationStore = new CitationStore(graph, config.citations);
  const { textsFolder, reviewBySecondPerson: secondPerson } = config;
  const writing = { graph, current, textsFolder, secondPerson };
  const contextOn = (
    views: Views,
    versionedOnly: boolean,
    caller: Caller,
    computer: Computer,
    line: Line,
    named?: NamedRecords,
  ): RequestContext => {
    const analysis = new Analysis(views, limits, (version) => current.at(version), computer, named);
    const answering = answeringWith(executor, citable, about, (cited, namedThere) =>
      contextOn(cited, true, caller, computer, line, namedThere),
    );
    const inTurn = <Result>(write: () => Promise<Result>) => writes.run(line, write);
    return {
      ...storedContext(graph, limits.requestTimeoutMs),
      versionedOnly,
      caller,
      analysis,
      citations: new Citations(graph, current, answering, config.imprint, citationStore, {
        ...{ caller, line, computer },
      }),
      writer: new Writer({ ...writing, inTurn }, caller),
      offered: new OfferedData({ graph, current, inTurn }, caller),
      ...recordQuestions(graph, limits),
      loaders: makeLoaders(storedRecords(graph), (view, pairs, request) =>
        nullModelOf(view, pairs, request, computer),
      ),
      describe: () => describe(analysis.collaboration, about),
      merged: [],
      cut: [],
      cost: null,
    };
  };
  const context: Runtime["context"] = (caller, disconnected = new AbortController().signal, from = "") => {
    // the cost is known once the query was admitted
    const line = lineOf(caller, from, () => made.cost?.requested);
    const computer = computerFor(disconnected, limits.requestTimeoutMs, line);
    const made = contextOn(current.current, false, caller, computer, line);
    return made;
  };
  const run: Runtime["run"] = (source, variables, caller = ANONYMOUS) =>
    runDocument(executor, source, variables, context(caller), log);
  const live = new Set([...citable.storedRoots, ...CITATION_ROOTS]);
  return { schema, sdl, live, load: () => storedHalf.load(), context, admit: executor.admit, run };
}

const onlyListed =
  (listed: SafeList, admit: CostLimit): CostLimit =>
  (request, context) => {
    listed(request);
    admit(request, context);
  };

function lineOf({ name }: Caller, from: string, cost: () => number | undefined): Line {
  return {
    caller: name === ANONYMOUS.name ? `${name} ${from}` : name,
    get cost() {
      return cost() ?? 0;
    },
  };
}

async function runDocument(
  executor: DocumentExecutor,
  source: string,
  variables: Record<string, unknown> | undefined,
  contextValue: RequestContext,
  log: ErrorLog,
): Promise<ExecutionResult> {
  const result = await executeDocument(executor, source, variables, contextValue);
  const errors = result.errors?.map((error) => formatError(error.toJSON(), error, log));
  const notes = notesOf(contextValue);
  return {
    ...result,
    ...(errors ? { errors: errors as never } : {}),
    ...(notes ? { extensions: notes } : {}),
  };
}
