/** Sends the file to the server: to look at it, to try an import, and to import it. */
import type { Said } from "../shared/wordings";
import { signedInFetch } from "../signing-in/session";
import type { Report, Settings, Step, TableLook } from "./table";

/** Larger files are for the command line. */
export const LARGEST = 32 * 1024 * 1024;

export interface Chosen {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

/** The server refused, and its message says what to do. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly wordings?: Said["wordings"],
  ) {
    super(message);
  }
}

interface Fault extends Said {
  readonly code: string;
}

type Line = Step | { readonly report: Report } | { readonly error: Fault };

async function post(path: string, file: Chosen, settings: Partial<Settings>, signal: AbortSignal) {
  const options = encodeURIComponent(JSON.stringify({ file: file.name, ...settings }));
  const headers = { "content-type": "application/octet-stream" };
  const response = await signedInFetch(`${path}?options=${options}`, {
    ...{ method: "POST", headers, signal },
    body: file.bytes,
  });
  if (response.ok) return response;
  const { error } = (await response.json().catch(() => ({}))) as { error?: Fault };
  throw new Refused(error?.code ?? "AWAY", error?.message ?? `HTTP ${response.status}`, error?.wordings);
}

export async function look(file: Chosen, settings: Settings, signal: AbortSignal): Promise<TableLook> {
  const { sheet, columns, whole } = settings;
  const response = await post("/import/look", file, { sheet, columns, whole }, signal);
  return (await response.json()) as TableLook;
}

export async function takeIn(
  path: "/import/try" | "/import/run",
  file: Chosen,
  settings: Settings,
  tell: (step: Step) => void,
  signal: AbortSignal,
): Promise<Report> {
  const response = await post(path, file, settings, signal);
  let report: Report | null = null;
  for await (const text of linesOf(response)) {
    const line = JSON.parse(text) as Line;
    if ("error" in line) throw new Refused(line.error.code, line.error.message, line.error.wordings);
    if ("report" in line) report = line.report;
    else tell(line);
  }
  if (!report) throw new Refused("AWAY", "");
  return report;
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value = "" } = await reader.read();
    const lines = (rest + value).split("\n");
    rest = lines.pop()!;
    yield* lines.filter(Boolean);
    if (done) return;
  }
}
