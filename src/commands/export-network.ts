/** `export --format`: a network written to a file, or to standard output. */
import { createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import { LOCAL } from "../domain/callers.js";
import { UserError } from "../errors.js";
import { chunksOf, findFormat } from "../services/network/file-formats.js";
import { networkFile } from "../services/network/network-file.js";
import { nameAndText } from "./parameters.js";
import { withRuntime } from "./session.js";

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
  output: string,
  command: Command,
): Promise<NetworkReport> {
  const format = findFormat(formatId);
  const given = argumentsFrom(settings, command);
  // Loaded here: help and other commands need no schema.
  const { readFileRequest } = await import("../graphql/network-arguments.js");
  return withRuntime(async (runtime) => {
    const { question, options } = readFileRequest(runtime.schema, given);
    const { analysis: current, citations } = runtime.context(LOCAL);
    const analysis = await current.on(question.filter);
    if (options.citation !== null)
      await citations.requireOf(options.citation, analysis.collaboration.version);
    const file = await networkFile(analysis, question, options);
    await write(Readable.from(chunksOf(format, file), { objectMode: false }), output);
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

/** The file appears whole or not at all. */
async function write(file: Readable, output: string): Promise<void> {
  if (output === "-") return pipeline(file, process.stdout, { end: false });
  const target = path.resolve(output);
  await requireFree(target);
  const draft = `${target}.part-${process.pid}`;
  try {
    await pipeline(file, createWriteStream(draft, { flags: "wx" }));
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof UserError || code === undefined) throw error;
    throw new UserError("BAD_TARGET", `Nothing can be written to ${target}: ${message}.`);
  }
}

async function requireFree(target: string): Promise<void> {
  const found = await stat(target).catch(() => null);
  if (found === null) return;
  throw new UserError("BAD_TARGET", `${target} is there already. Name a new file; nothing was written.`);
}

export function networkWords(
  output: string,
  { title, dataVersion, nodes, edges, cut }: NetworkReport,
): string {
  const size = `${nodes} nodes, ${edges} edges, data version ${dataVersion}`;
  return `Wrote ${output}: ${title}; ${size}.${cut === null ? "" : `\nNot in it: ${cut}.`}`;
}
