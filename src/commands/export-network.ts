/** `export --format`: writes a network to a file or standard output. */
import { Readable } from "node:stream";
import type { Command } from "commander";
import { LOCAL } from "../domain/callers.js";
import { chunksOf, findFormat } from "../services/network/file-formats.js";
import { networkFile } from "../services/network/network-file.js";
import { nameAndText } from "./parameters.js";
import { withRuntime } from "./session.js";
import { writeFileAtomically } from "./write-file-atomically.js";

export interface NetworkReport {
  format: string;
  title: string;
  dataVersion: number;
  contentHash: string;
  nodes: number;
  edges: number;
  cut: string | null;
}

export async function exportNetwork(
  formatId: string,
  settings: readonly string[],
  { output, force }: { output: string; force: boolean },
  command: Command,
): Promise<NetworkReport> {
  const format = findFormat(formatId);
  const given = argumentsFrom(settings, command);
  // loaded lazily: help and other commands do not need the schema
  const { readFileRequest } = await import("../graphql/network/network-arguments.js");
  return withRuntime(async (runtime) => {
    const { question, options } = readFileRequest(runtime.schema, given);
    const { analysis: current, citations } = runtime.context(LOCAL);
    const analysis = await current.on(question.filter);
    if (options.citation !== null)
      await citations.requireOf(options.citation, analysis.collaboration.version);
    const file = await networkFile(analysis, question, options);
    const bytes = Readable.from(chunksOf(format, file), { objectMode: false });
    await writeFileAtomically(bytes, output, force);
    const { title, dataVersion, contentHash, cut } = file.about;
    const counts = { nodes: file.nodeCount, edges: file.edgeCount };
    return { format: format.id, title, dataVersion, contentHash, ...counts, cut };
  });
}

function argumentsFrom(settings: readonly string[], command: Command): Map<string, string[]> {
  const given = new Map<string, string[]>();
  for (const setting of settings) {
    const [name, text] = nameAndText(setting, command);
    given.set(name, [...(given.get(name) ?? []), text]);
  }
  return given;
}

export function networkWords(
  output: string,
  { title, dataVersion, nodes, edges, cut }: NetworkReport,
): string {
  const size = `${nodes} nodes, ${edges} edges, data version ${dataVersion}`;
  return `Wrote ${output}: ${title}; ${size}.${cut === null ? "" : `\nLeft out: ${cut}.`}`;
}
