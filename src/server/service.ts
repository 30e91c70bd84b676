/** The service: database, data, schema and HTTP, started in order and stopped in reverse order. */
import { createServer, type AddressInfo } from "node:net";
import { constants } from "node:zlib";
import compress, { type FastifyCompressOptions } from "@fastify/compress";
import cors from "@fastify/cors";
import fastify, { type FastifyInstance } from "fastify";
import type { Config } from "../config.js";
import { UserError } from "../errors.js";
import { LONGEST_ADDRESS } from "../exchange/network/read-address.js";
import { makeRuntime } from "../graphql/runtime.js";
import { openReadyGraph, type Preparation, type ReadyGraph } from "../services/opening/opening.js";
import type { Progress } from "../services/progress.js";
import { acceptedLanguages, inLanguages } from "../wording/language.js";
import { closeThreads } from "../services/computing/threads.js";
import { noteConnection } from "../services/computing/turns.js";
import { addHostCheck } from "./allowed-hosts.js";
import { Callers } from "./callers.js";
import { limitConnections } from "./connections.js";
import { drainOf } from "./drain.js";
import { addDownloads } from "./download-endpoint.js";
import { addExports } from "./export-endpoint.js";
import { addGraphql } from "./graphql-endpoint.js";
import { authOnOwnMachine } from "./local-secret.js";
import { addressOf, noteAddress } from "./own-address.js";
import { makeMetrics } from "./metrics.js";
import { addNotFound } from "./not-found.js";
import { addPages } from "./pages.js";
import { addProbes } from "./probes.js";
import { addRequestLog, requestLog } from "./request-log.js";
import { addRequestSpans } from "./request-spans.js";
import { openSafeList } from "./safe-list.js";
import { addTables } from "./table-endpoint.js";
import { startTracing } from "./tracing.js";

const REFRESH_MS = 1_000;
/** A request has so many times REQUEST_TIMEOUT_MS to arrive. */
const ARRIVE_WITHIN_TIMEOUTS = 3;

export interface Service {
  /** Origin, such as http://127.0.0.1:4000. */
  url: string;
  ready: ReadyGraph;
  /** Lets open requests end, within a limit, then closes the database. Idempotent. */
  stop(): Promise<void>;
}

/** @throws UserError PORT_TAKEN, and those of opening the graph */
export async function startService(
  config: Config,
  progress: Progress,
  preparation: Preparation = "SEEDED",
): Promise<Service> {
  const callers = await Callers.open(config, authOf(config, progress));
  await requireFreePort(config);
  const ready = await openReadyGraph(config, "SERVE", progress, preparation);
  let endTracing = async (): Promise<void> => undefined;
  try {
    const { app, drain } = await makeApp(ready, callers, config);
    ready.current.kept?.warnWith((message) => app.log.warn(message));
    endTracing = await startTracing(config.tracing, (message) => app.log.warn(message));
    const url = await listen(app, config);
    const forgetAddress = noteAddress(url, config);
    const polling = pollForNewData(ready, app);
    let stopped: Promise<void> | null = null;
    const stop = (): Promise<void> =>
      (stopped ??= (async () => {
        clearInterval(polling);
        forgetAddress();
        await drain(config.server.stopWithinMs);
        await endTracing();
        await closeThreads();
        await ready.close();
      })());
    return { url, ready, stop };
  } catch (error) {
    await endTracing();
    await ready.close();
    throw error;
  }
}

/** A server that only reads starts also where the data directory cannot be written. */
function authOf(config: Config, progress: Progress): Config["auth"] {
  try {
    return authOnOwnMachine(config);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    progress(error.message);
    return config.auth;
  }
}

interface App {
  app: FastifyInstance;
  drain: (limitMs: number) => Promise<void>;
}

async function makeApp(ready: ReadyGraph, callers: Callers, config: Config): Promise<App> {
  const arriveWithinMs = ARRIVE_WITHIN_TIMEOUTS * config.limits.requestTimeoutMs;
  const app: FastifyInstance = fastify({
    ...requestLog(config.logLevel),
    trustProxy: config.server.proxies.length > 0 && config.server.proxies,
    bodyLimit: config.server.maxBodyBytes,
    forceCloseConnections: "idle",
    // for a request to arrive, with its body; Fastify's default is no limit
    requestTimeout: arriveWithinMs,
    http: {
      // Node wants it here, not below the time for the headers, before Fastify sets it
      requestTimeout: arriveWithinMs,
      headersTimeout: arriveWithinMs,
      connectionsCheckingInterval: Math.ceil(arriveWithinMs / 10),
      // the address is one of the headers
      maxHeaderSize: LONGEST_ADDRESS,
    },
  });
  app.server.on("connection", noteConnection);
  limitConnections(app);
  const drain = drainOf(app);
  const listed = openSafeList(config.server.safeList);
  const log = (error: unknown, id: string): void => app.log.error({ err: error, id }, "unexpected error");
  const runtime = await makeRuntime(ready, config, log, listed);
  await runtime.load();
  addRequestLog(app);
  addRequestSpans(app);
  addHostCheck(app, config);
  if (config.server.corsOrigins.length > 0) await addCors(app, config);
  // before the routes, because it compresses the answers of those that follow
  await app.register(compress, COMPRESSION);
  app.addHook("preHandler", (request, _, done) =>
    inLanguages(acceptedLanguages(request.headers["accept-language"]), done),
  );
  const metrics = makeMetrics(app, ready);
  addProbes(app, ready, runtime, callers, metrics);
  await addPages(app);
  addNotFound(app);
  addDownloads(app, ready, runtime, callers);
  addExports(app, runtime, callers);
  addTables(app, ready, callers);
  await addGraphql(app, runtime, callers, config, metrics, log);
  return { app, drain };
}

/** Texts of any length worth it; fonts, images and zips are compressed already. The highest quality takes seconds. */
const COMPRESSION: FastifyCompressOptions = {
  encodings: ["br", "gzip"],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
};

/** Response headers that pages of other origins may read. */
const EXPOSED_HEADERS = [
  "content-disposition",
  "etag",
  "x-data-version",
  "x-content-hash",
  "x-nodes",
  "x-edges",
  "x-cut",
  "x-request-id",
];

/** CORS for /graphql and /export only. */
async function addCors(app: FastifyInstance, { server }: Config): Promise<void> {
  await app.register(cors, {
    delegator: (request, decide) => {
      const isShared = /^\/(graphql(\?|$)|export\/)/.test(request.url ?? "");
      decide(null, { origin: isShared ? server.corsOrigins : false, exposedHeaders: EXPOSED_HEADERS });
    },
  });
}

async function listen(app: FastifyInstance, { server }: Config): Promise<string> {
  try {
    await app.listen({ host: server.host, port: server.port });
  } catch (error) {
    throw cannotListen(error as NodeJS.ErrnoException, server);
  }
  const { port } = app.server.address() as AddressInfo;
  return addressOf(server.host, port);
}

/** Checked before the database starts, so that a port in use fails fast. */
async function requireFreePort({ server }: Config): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", (error: NodeJS.ErrnoException) => reject(cannotListen(error, server)));
    probe.listen(server.port, server.host, () => probe.close(() => resolve()));
  });
}

function cannotListen(error: NodeJS.ErrnoException, { host, port }: Config["server"]): UserError {
  if (error.code === "EADDRINUSE") {
    return new UserError(
      "PORT_TAKEN",
      `Another program listens on ${host}:${port}. Stop it, or set PORT to a free one.`,
    );
  }
  const message = `HOST is "${host}" and PORT ${port}, where this program cannot listen (${error.code}). Set HOST to an address of this machine, such as 127.0.0.1.`;
  return new UserError("BAD_SETTING", message, {}, { cause: error });
}

/** Polls for a newer data version; while the database is unavailable, answers continue from memory. */
function pollForNewData({ current }: ReadyGraph, app: FastifyInstance): NodeJS.Timeout {
  const refresh = (): void => {
    current
      .refresh()
      .catch((error: unknown) => app.log.debug({ err: error }, "checking for a newer data version"));
  };
  return setInterval(refresh, REFRESH_MS).unref();
}
