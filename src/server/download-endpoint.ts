/** GET /export/package and /export/interchange: all data as a streamed zip. */
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { quoted, UserError } from "../errors.js";
import type { RequestContext } from "../graphql/context.js";
import type { Runtime } from "../graphql/runtime.js";
import { packageVersion } from "../package-root.js";
import type { Download } from "../services/files/download.js";
import { requireAccess } from "../services/access.js";
import { historyDownload } from "../services/files/history-files.js";
import { interchangeDownload } from "../services/files/interchange-files.js";
import type { ReadyGraph } from "../services/opening/opening.js";
import { dataPackage } from "../services/package/data-package.js";
import { attachment } from "./attachment.js";
import type { Callers } from "./callers.js";
import { refuse } from "./export-endpoint.js";
import { callerAddress } from "./caller-address.js";
import { disconnectSignal } from "./disconnect-signal.js";
import { authenticate } from "./authenticate.js";

interface DownloadRoute {
  path: string;
  /** Query parameters that the path accepts, each at most once. */
  parameters: readonly string[];
  make: (context: RequestContext, query: URLSearchParams) => Promise<Download>;
}

export function addDownloads(
  app: FastifyInstance,
  { graph, current }: ReadyGraph,
  runtime: Runtime,
  callers: Callers,
): void {
  const add = ({ path, parameters, make }: DownloadRoute): void => {
    app.get(path, async (request, reply) => {
      try {
        const caller = await authenticate(request, callers);
        const query = parseQuery(request, parameters);
        // the records are read from the current database, and everything else must have the same version
        await current.refresh();
        return send(
          request,
          reply,
          await make(runtime.context(caller, disconnectSignal(reply), callerAddress(request.ip)), query),
        );
      } catch (error) {
        return refuse(reply, error);
      }
    });
  };
  add({
    path: "/export/interchange",
    parameters: ["history"],
    make: (context, query) => {
      if (!isTrue("history", query.get("history"))) return interchangeDownload(graph);
      // the citations of all callers are in it
      requireAccess(context.caller, "ADMIN");
      return historyDownload(graph);
    },
  });
  add({
    path: "/export/package",
    parameters: ["citation"],
    make: (context, query) =>
      dataPackage(
        { graph, analysis: context.analysis, citations: context.citations, meta: context.describe() },
        query.get("citation"),
      ),
  });
}

function parseQuery(request: FastifyRequest, parameters: readonly string[]): URLSearchParams {
  const { searchParams } = new URL(request.url, "http://localhost");
  for (const name of searchParams.keys()) {
    if (!parameters.includes(name)) throw badArgument(name, parameters.join(", ") || "none");
    if (searchParams.getAll(name).length > 1) throw badArgument(name, `${name} once`);
  }
  return searchParams;
}

function isTrue(name: string, value: string | null): boolean {
  if (value === null || value === "false") return false;
  if (value === "true") return true;
  throw badArgument(name, `${name}=true`);
}

function badArgument(name: string, accepted: string): UserError {
  return new UserError(
    "BAD_FILTER",
    `The argument ${quoted(name)} cannot be used; this address takes ${accepted}.`,
    {
      argument: quoted(name),
    },
  );
}

/** If the zip cannot be completed, the connection is closed, so that the client reports a failed download. */
function send(request: FastifyRequest, reply: FastifyReply, download: Download): FastifyReply {
  const { name, nameZh, version, sameAs, open } = download;
  const tag = tagOf(sameAs);
  void reply.headers({ etag: tag, "cache-control": "no-cache" });
  if (request.headers["if-none-match"]?.includes(tag)) return reply.code(304).send();
  void reply.headers({
    "content-type": "application/zip",
    "content-disposition": attachment(name, nameZh),
    "x-content-type-options": "nosniff",
    "x-data-version": `${version.number}`,
    "x-content-hash": version.contentHash,
  });
  // an empty stream instead of no body, which would set content-length to 0
  return reply.send(request.method === "HEAD" ? Readable.from([]) : open());
}

/** Weak ETag: another zlib release may compress the same files to different bytes. */
function tagOf(sameAs: Download["sameAs"]): string {
  const what = JSON.stringify([packageVersion(), ...sameAs]);
  return `W/"${createHash("sha256").update(what).digest("hex").slice(0, 32)}"`;
}
