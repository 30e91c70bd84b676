/** GET /export/{format}: a network as a streamed file. */
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";
import { UserError, type ErrorCode } from "../errors.js";
import type { Format } from "../exchange/network/format.js";
import type { NetworkFile } from "../exchange/network/network-file.js";
import { givenIn, readFileRequest } from "../graphql/network/network-arguments.js";
import type { Runtime } from "../graphql/runtime.js";
import { packageVersion } from "../package-root.js";
import { acceptedLanguages, inLanguages } from "../wording/language.js";
import { overHttp } from "./over-http.js";
import { chunksOf, findFormat } from "../services/network/file-formats.js";
import { networkFile } from "../services/network/network-file.js";
import { attachment } from "./attachment.js";
import type { Callers } from "./callers.js";
import { callerAddress } from "./caller-address.js";
import { disconnectSignal } from "./disconnect-signal.js";
import { authenticate } from "./authenticate.js";
import { retryAfterHeaders } from "./retry-after.js";

const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  HOST_NOT_ALLOWED: 421,
  ADDRESS_NOT_FOUND: 404,
  FORMAT_NOT_FOUND: 404,
  CITATION_NOT_FOUND: 404,
  CITATION_REMOVED: 410,
  DATA_VERSION_NOT_FOUND: 404,
  COMPUTE_TIMEOUT: 503,
  DATABASE_UNAVAILABLE: 503,
  STORAGE_FULL: 507,
  DATA_CHANGED: 503,
  TOO_BUSY: 503,
};

interface ExportRoute {
  Params: { format: string };
}

export function addExports(app: FastifyInstance, runtime: Runtime, callers: Callers): void {
  app.get<ExportRoute>("/export/:format", async (request, reply) => {
    try {
      const caller = await authenticate(request, callers);
      return await send(
        request,
        reply,
        runtime.context(caller, disconnectSignal(reply), callerAddress(request.ip)),
        runtime,
      );
    } catch (error) {
      return refuse(reply, error);
    }
  });
}

async function send(
  request: FastifyRequest<ExportRoute>,
  reply: FastifyReply,
  { analysis, citations }: ReturnType<Runtime["context"]>,
  { schema }: Runtime,
): Promise<FastifyReply> {
  const format = findFormat(request.params.format);
  const { searchParams } = new URL(request.url, "http://localhost");
  const { question, options } = readFileRequest(schema, givenIn(searchParams));
  const on = await analysis.on(question.filter);
  if (options.citation !== null) await citations.requireOf(options.citation, on.collaboration.version);
  const tag = tagOf(format, on.collaboration.version.contentHash, { question, options });
  void reply.headers({ etag: tag, "cache-control": "no-cache", vary: "accept-encoding" });
  if (request.headers["if-none-match"]?.includes(tag)) return reply.code(304).send();
  const file = await networkFile(on, question, options);
  // an empty stream instead of no body, which would set content-length to 0
  if (request.method === "HEAD") return reply.headers(headersOf(format, file)).send(Readable.from([]));
  return sendFile(reply, format, file);
}

/** If the file cannot be completed, the connection is closed, so that the client reports a failed download. */
export function sendFile(reply: FastifyReply, format: Format, file: NetworkFile): FastifyReply {
  void reply.headers(headersOf(format, file));
  void reply.compress(Readable.from(chunksOf(format, file), { objectMode: false }));
  return reply;
}

/** ETag from everything that determines the file: program version, format, content hash and arguments. */
function tagOf({ id }: Format, contentHash: string, request: object): string {
  const what = JSON.stringify([packageVersion(), id, contentHash, request]);
  return `W/"${createHash("sha256").update(what).digest("hex").slice(0, 32)}"`;
}

/** `x-nodes` and `x-edges` are the counts of the complete file. */
function headersOf({ id, extension, mediaType }: Format, { about, nodeCount, edgeCount }: NetworkFile) {
  const part = id.endsWith(`-${extension}`) ? `-${id.slice(0, -extension.length - 1)}` : "";
  const version = `${about.dataVersion}-${about.contentHash.slice(0, 8)}`;
  const [plain, chinese] = ["xietong-network", "协同网络"].map(
    (name) => `${name}${part}-${version}.${extension}`,
  );
  return {
    "content-type": mediaType,
    "content-disposition": attachment(plain!, chinese!),
    "x-content-type-options": "nosniff",
    "x-data-version": `${about.dataVersion}`,
    "x-content-hash": about.contentHash,
    "x-nodes": `${nodeCount}`,
    "x-edges": `${edgeCount}`,
    ...(about.cut === null ? {} : { "x-cut": about.cut }),
  };
}

interface HttpHead {
  status?: number;
  headers?: HeaderMap;
}

/** In the language that the request asks for, also before the hook that notes it. */
export function refuse(reply: FastifyReply, thrown: unknown): FastifyReply {
  const http = (thrown instanceof GraphQLError ? thrown.extensions.http : undefined) as HttpHead | undefined;
  for (const [name, value] of http?.headers ?? []) void reply.header(name, value);
  const error = thrown instanceof GraphQLError ? thrown.originalError : thrown;
  if (!(error instanceof UserError)) throw thrown;
  const { code, message, details } = error;
  void reply.headers(retryAfterHeaders(details));
  const languages = acceptedLanguages(reply.request.headers["accept-language"]);
  const said = inLanguages(languages, () => overHttp(message));
  return reply.code(http?.status ?? STATUS[code] ?? 400).send({ error: { code, ...said, ...details } });
}
