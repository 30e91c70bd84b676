/**
 * POST /import/look, /import/try and /import/run: a table as people keep it, uploaded by an editor. Each
 * step sends the file again. What its rows give is in unnamed temporary files until it is imported or refused.
 */
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Caller } from "../domain/callers.js";
import { UserError } from "../errors.js";
import type { CodingColumn, Reading } from "../exchange/coding-table/read-table.js";
import { requireAccess } from "../services/access.js";
import {
  importTable,
  type TableOptions,
  type TableReport,
  type TableSource,
} from "../services/importing/import-table.js";
import { lookApart, readApart } from "../services/importing/read-apart.js";
import type { ReadyGraph } from "../services/opening/opening.js";
import { authenticate } from "./authenticate.js";
import type { Callers } from "./callers.js";
import { disconnectSignal } from "./disconnect-signal.js";
import { refuse } from "./export-endpoint.js";
import { overHttp } from "./over-http.js";
import { uploadOptions, type UploadOptions } from "./table-options.js";
import { UploadSlots } from "./upload-slots.js";

/** Larger files are for the command line. */
const LARGEST_UPLOAD = 32 * 1024 * 1024;
/** Least time between two reports of progress. */
const TELL_EVERY_MS = 200;

interface Upload {
  caller: Caller;
  bytes: Buffer;
  options: UploadOptions;
  signal: AbortSignal;
}

interface UploadRoute {
  Querystring: { options?: string };
}

type Request = FastifyRequest<UploadRoute>;

export function addTables(app: FastifyInstance, ready: ReadyGraph, callers: Callers): void {
  const slots = new UploadSlots();
  void app.register(async (scope) => {
    scope.addContentTypeParser("application/octet-stream", { parseAs: "buffer" }, (_, body, done) =>
      done(null, body),
    );
    scope.setErrorHandler((error, _, reply) => refuse(reply, isTooLarge(error) ? tooLarge() : error));
    // before the body is read: what nobody may import is not taken in
    scope.addHook("onRequest", async (request, reply) => {
      try {
        requireAccess(await authenticate(request, callers), "EDITOR");
        slots.take(reply.raw);
      } catch (error) {
        return refuse(reply, error);
      }
    });
    const add = (path: string, answer: (upload: Upload, reply: FastifyReply) => Promise<unknown>): void => {
      scope.post<UploadRoute>(
        path,
        { bodyLimit: LARGEST_UPLOAD, compress: false },
        async (request, reply) => {
          try {
            return await slots.during(reply.raw, async () =>
              answer(await uploadOf(request, reply, callers), reply),
            );
          } catch (error) {
            return refuse(reply, error);
          }
        },
      );
    };
    add("/import/look", async ({ bytes, options, signal }) => {
      const look = await lookApart({ name: options.file, bytes, reading: readingOf(options) }, signal);
      if (look.problem === null) return look;
      const { message: problem, wordings } = overHttp(look.problem);
      return { ...look, problem, wordings };
    });
    add("/import/try", (upload, reply) => sendLines(reply, (tell) => takeIn(ready, upload, true, tell)));
    add("/import/run", (upload, reply) => sendLines(reply, (tell) => takeIn(ready, upload, false, tell)));
  });
}

async function uploadOf(request: Request, reply: FastifyReply, callers: Callers): Promise<Upload> {
  if (!Buffer.isBuffer(request.body) || request.body.length === 0)
    throw new UserError(
      "BAD_TABLE",
      "The request carries no file. Send its bytes as application/octet-stream.",
    );
  return {
    caller: await authenticate(request, callers),
    ...{ bytes: request.body, options: uploadOptions(request.query.options) },
    signal: disconnectSignal(reply),
  };
}

const readingOf = ({ sheet = null, columns, whole, roles }: UploadOptions): Reading => ({
  ...{ sheet, whole, roles, columns: columns as Record<string, CodingColumn | null> },
});

interface Step {
  step: "READ" | "CODED" | "WRITTEN";
  done: number;
  total: number;
}
type Tell = (step: Step) => void;

interface UploadReport extends TableReport {
  /** The refused rows as CSV, with a column for the reason; null when no row was refused. */
  toMend: string | null;
}

async function takeIn(
  { graph, current }: ReadyGraph,
  { caller, bytes, options, signal }: Upload,
  dryRun: boolean,
  tell: Tell,
): Promise<UploadReport> {
  const { file, dataset, place, strictDates, nameZh, licence, citation } = options;
  if (dataset === undefined) throw new UserError("BAD_TABLE", "Give the data set that the rows belong to.");
  const given: TableOptions = {
    ...readingOf(options),
    ...{
      by: caller.name,
      reason: ["Table", file].join(" "),
      dataset,
      place,
      strictDates,
      dryRun,
      signal,
    },
    about: { nameZh, licence, citation },
    worded: (reason) => overHttp(reason).message,
    coded: (done, total) => tell({ step: "CODED", done, total }),
    done: (done, total) => tell({ step: "WRITTEN", done, total }),
  };
  await current.refresh();
  const source: TableSource = {
    name: file,
    read: (_, work) =>
      readApart({ name: file, bytes, reading: readingOf(options) }, signal, (table) => {
        tell({ step: "READ", done: table.total, total: table.total });
        return work(table);
      }),
  };
  let toMend: string | null = null;
  const keepRefused = async (rows: AsyncIterable<Uint8Array>): Promise<void> => {
    // with its byte order mark, by which Excel knows the encoding
    toMend = (await buffer(rows)).toString();
  };
  try {
    const { collaboration } = current.current;
    return { ...(await importTable(graph, collaboration, source, given, () => {}, keepRefused)), toMend };
  } finally {
    await current.refresh();
  }
}

function reasonOver({ reason: own }: { reason: string }) {
  const { message: reason, wordings } = overHttp(own);
  return { reason, wordings };
}

/** Progress and then the report, or why there is none: one JSON object a line. */
async function sendLines(
  reply: FastifyReply,
  work: (tell: Tell) => Promise<UploadReport>,
): Promise<FastifyReply> {
  const lines = new PassThrough();
  const write = (line: object): void => void (lines.writable && lines.write(`${JSON.stringify(line)}\n`));
  void reply.header("content-type", "application/x-ndjson; charset=utf-8");
  void reply.header("cache-control", "no-store");
  void reply.send(lines);
  let told = 0;
  const tell: Tell = (step) => {
    if (performance.now() - told < TELL_EVERY_MS && step.done < step.total) return;
    told = performance.now();
    write(step);
  };
  try {
    const report = await work(tell);
    const refusals = report.refusals.map((one) => ({ ...one, ...reasonOver(one) }));
    write({ report: { ...report, refusals } });
  } catch (error) {
    if (!(error instanceof UserError)) lines.destroy(error as Error);
    else write({ error: { code: error.code, ...overHttp(error.message) } });
  }
  lines.end();
  return reply;
}

const isTooLarge = (error: unknown): boolean =>
  (error as { code?: string }).code === "FST_ERR_CTP_BODY_TOO_LARGE";

function tooLarge(): UserError {
  const message = `The file is larger than ${LARGEST_UPLOAD / 1024 / 1024} MB. Split it into several tables (on the command line, npx xietong import --table takes it whole).`;
  return new UserError("BAD_TABLE", message);
}
