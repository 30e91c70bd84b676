/** GET /export/package and /export/interchange: the whole data as a zip, made while it is sent. */
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { quoted, UserError } from "../errors.js";
import type { RequestContext } from "../graphql/context.js";
import type { Runtime } from "../graphql/runtime.js";
import { packageVersion } from "../package-root.js";
import type { Download } from "../services/files/download.js";
import { interchangeDownload } from "../services/files/interchange-files.js";
import type { ReadyGraph } from "../services/opening/opening.js";
import { dataPackage } from "../services/package/data-package.js";
import { attachment } from "./attachment.js";
import type { Callers } from "./callers.js";
import { refuse } from "./export-endpoint.js";
import { leaving } from "./leaving.js";
import { letIn } from "./let-in.js";

interface DownloadRoute {
  address: string;
  /** Arguments that the address takes, each once. */
  takes: readonly string[];
  make: (context: RequestContext, given: URLSearchParams) => Promise<Download>;
}

export function addDownloads(
  app: FastifyInstance,
  { graph, current }: ReadyGraph,
  runtime: Runtime,
  callers: Callers,
): void {
  const add = ({ address, takes, make }: DownloadRoute): void => {
    app.get(address, async (request, reply) => {
      try {
        const caller = await letIn(request, callers);
        const given = argumentsOf(request, takes);
        // the records come from the database as it stands, and the rest must be of the same version
        await current.refresh();
        return send(request, reply, await make(runtime.context(caller, leaving(reply)), given));
      } catch (error) {
        return refuse(reply, error);
      }
    });
  };
  add({ address: "/export/interchange", takes: [], make: () => interchangeDownload(graph) });
  add({
    address: "/export/package",
    takes: ["citation"],
    make: (context, given) =>
      dataPackage(
        { graph, analysis: context.analysis, citations: context.citations, meta: context.describe() },
        given.get("citation"),
      ),
  });
}

function argumentsOf(request: FastifyRequest, takes: readonly string[]): URLSearchParams {
  const { searchParams } = new URL(request.url, "http://localhost");
  for (const name of searchParams.keys()) {
    if (!takes.includes(name)) throw wrong(name, takes.length === 0 ? "none" : takes.join(", "));
    if (searchParams.getAll(name).length > 1) throw wrong(name, `${name} once`);
  }
  return searchParams;
}

function wrong(name: string, taken: string): UserError {
  return new UserError(
    "BAD_FILTER",
    `The argument ${quoted(name)} cannot be used; this address takes ${taken}.`,
    {
      argument: quoted(name),
    },
  );
}

/** A zip that cannot be finished ends with its connection, so that nobody takes the part for the whole. */
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
  // a stream, though an empty one: without it the header would say that the file has no bytes
  return reply.send(request.method === "HEAD" ? Readable.from([]) : open());
}

/** Weak: another release of zlib may deflate the same files to other bytes. */
function tagOf(sameAs: Download["sameAs"]): string {
  const what = JSON.stringify([packageVersion(), ...sameAs]);
  return `W/"${createHash("sha256").update(what).digest("hex").slice(0, 32)}"`;
}
