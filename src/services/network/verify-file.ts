/** Verifies a network file against its own data version, and compares its network with the current version. */
import { createHash } from "node:crypto";
import { differences, type Difference } from "../../domain/differences.js";
import type { DataVersion } from "../../domain/history.js";
import { UserError } from "../../errors.js";
import type { Format } from "../../exchange/network/format.js";
import { edgeId, record, type NetworkFile } from "../../exchange/network/network-file.js";
import type { Analysis } from "../questions/analysis.js";
import { chunksOf } from "./file-formats.js";
import { firstDifference, type FirstDifference } from "./first-difference.js";
import { networkFile } from "./network-file.js";
import type { FileOptions, NetworkQuestion } from "./question.js";

/** Format, question and options that a file claims for itself. */
export interface WrittenAs {
  format: Format;
  question: NetworkQuestion;
  options: FileOptions;
}

export type FileState = "IDENTICAL" | "DIFFERENT" | "VERSION_NOT_HERE";

export interface FileCheck {
  /** Hash of the given file. */
  sha256: string;
  bytes: number;
  format: string;
  citation: string | null;
  /** The file compared with one generated from its own data version. */
  asWritten: {
    state: FileState;
    dataVersion: DataVersion | null;
    difference: FirstDifference | null;
    reason: string | null;
  };
  /** Its network compared with that of the current data version; null: only one data version is available. */
  now: { state: FileState; dataVersion: DataVersion; differences: Difference[] | null } | null;
}

/**
 * @param bytes of the file, from the start
 * @param analysis on the current data version
 * @throws UserError as networkFile
 */
export async function verifyFile(
  bytes: AsyncIterable<Uint8Array>,
  { format, question, options }: WrittenAs,
  analysis: Analysis,
  withNow: boolean,
): Promise<FileCheck> {
  const stream = new HashedStream(bytes);
  const then = await onItsVersion(analysis, question);
  const written = then instanceof UserError ? null : await networkFile(then, question, options);
  const difference = written && (await firstDifference(stream.read(), chunksOf(format, written)));
  const { sha256, length } = await stream.rest();
  return {
    ...{ sha256, bytes: length, format: format.id, citation: options.citation },
    asWritten:
      then instanceof UserError
        ? { state: "VERSION_NOT_HERE", dataVersion: null, difference: null, reason: then.message }
        : { ...stateOn(then, difference === null), difference, reason: null },
    now: withNow ? await compareWithCurrent(written, analysis, { format, question, options }) : null,
  };
}

async function onItsVersion(analysis: Analysis, question: NetworkQuestion): Promise<Analysis | UserError> {
  try {
    return await analysis.on(question.filter);
  } catch (error) {
    if (error instanceof UserError && error.code === "DATA_VERSION_NOT_FOUND") return error;
    throw error;
  }
}

async function compareWithCurrent(
  written: NetworkFile | null,
  analysis: Analysis,
  { question, options }: WrittenAs,
): Promise<FileCheck["now"]> {
  const filter = { ...question.filter, dataVersion: null };
  const current = await networkFile(analysis, { ...question, filter }, options);
  const found = written && differences(networkOf(written), networkOf(current));
  return { ...stateOn(analysis, found?.length === 0), differences: found };
}

/** What is compared between two versions; positions and colours are left out, since they are no data. */
function networkOf({ nodeColumns, edgeColumns, ...file }: NetworkFile): object {
  return {
    nodes: Array.from(file.nodes(), ({ id, label, values }) => ({
      key: id,
      label,
      ...record(nodeColumns, values),
    })),
    edges: Array.from(file.edges(), (edge) => {
      const { source, target, role, weight } = edge;
      return { key: edgeId(edge), source, target, role, weight, ...record(edgeColumns, edge.values) };
    }),
  };
}

function stateOn({ collaboration }: Analysis, identical: boolean) {
  const state: FileState = identical ? "IDENTICAL" : "DIFFERENT";
  return { state, dataVersion: collaboration.version };
}

/** A stream that is hashed and counted while it is read. */
class HashedStream {
  private readonly hash = createHash("sha256");
  private readonly iterator: AsyncIterator<Uint8Array>;
  private length = 0;

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.iterator = bytes[Symbol.asyncIterator]();
  }

  async *read(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const next = await this.iterator.next();
      if (next.done) return;
      this.hash.update(next.value);
      this.length += next.value.length;
      yield next.value;
    }
  }

  async rest(): Promise<{ sha256: string; length: number }> {
    for await (const part of this.read()) void part;
    return { sha256: this.hash.digest("hex"), length: this.length };
  }
}
