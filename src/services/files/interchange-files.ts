/** All current data as files of the interchange form, generated while they are read. */
import type { DataVersion } from "../../domain/history.js";
import { RECORD_KINDS, type AnyRecord, type RecordKind } from "../../domain/records.js";
import { UserError } from "../../errors.js";
import { dataPackage, toLine } from "../../exchange/interchange/write-records.js";
import type { Graph } from "../../store/graph.js";
import { RecordRepository } from "../../store/record-repository.js";
import { VersionRepository } from "../../store/version-repository.js";
import { zipDownload, type Download } from "./download.js";
import { toChunks, textFile, zipStream, type OutgoingFile } from "./zip-stream.js";

const NAMES = ["xietong-interchange", "协同数据"] as const;

/** Records of each kind, counted as they are written. */
export type RecordCounts = Record<RecordKind, number>;

export function zeroCounts(): RecordCounts {
  return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, 0])) as RecordCounts;
}

/** @throws UserError INVARIANT_BROKEN */
export async function currentVersion(graph: Graph): Promise<DataVersion> {
  const version = await new VersionRepository(graph).current();
  if (version) return version;
  throw new UserError("INVARIANT_BROKEN", "The database holds no data version. Run `npx xietong seed`.");
}

/** All current data as a zip. @throws UserError INVARIANT_BROKEN */
export async function interchangeDownload(graph: Graph): Promise<Download> {
  const version = await currentVersion(graph);
  return zipDownload(NAMES, version, null, () => zipStream(interchangeFiles(graph, version, zeroCounts())));
}

/** The description comes last, because it lists the files that there are. @throws UserError DATA_CHANGED */
export async function* interchangeFiles(
  graph: Graph,
  version: DataVersion,
  counts: RecordCounts,
): AsyncGenerator<OutgoingFile> {
  yield* recordFiles(graph, version, counts);
  const { datasets } = await new RecordRepository(graph).read("datasets");
  const kinds = RECORD_KINDS.filter((kind) => counts[kind] > 0);
  yield textFile("datapackage.json", dataPackage(version.contentHash, datasets, kinds));
}

/**
 * A file for each kind that has records, in the order in which they can be loaded: Frictionless calls an empty file
 * invalid.
 * @throws UserError DATA_CHANGED when another version is current before the first or after the last
 */
export async function* recordFiles(
  graph: Graph,
  version: DataVersion,
  counts: RecordCounts,
): AsyncGenerator<OutgoingFile> {
  await requireCurrent(graph, version);
  for (const kind of RECORD_KINDS) {
    const rest = lines(graph, kind, counts);
    const first = await rest.next();
    if (!first.done) yield { path: `${kind}.jsonl`, bytes: toChunks(continued(first.value, rest)) };
  }
  await requireCurrent(graph, version);
}

async function* continued(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/** Called around several reads, to make sure that they all see one version. @throws UserError DATA_CHANGED */
export async function requireCurrent(graph: Graph, { number, contentHash }: DataVersion): Promise<void> {
  const current = await currentVersion(graph);
  if (current.number === number && current.contentHash === contentHash) return;
  throw new UserError("DATA_CHANGED", "The data changed during the export. Run the export again.");
}

async function* lines(graph: Graph, kind: RecordKind, counts: RecordCounts): AsyncGenerator<string> {
  for await (const record of recordsOf(graph, kind)) {
    counts[kind]++;
    yield toLine(kind, record);
  }
}

async function* recordsOf(graph: Graph, kind: RecordKind): AsyncGenerator<AnyRecord> {
  const repository = new RecordRepository(graph);
  if (kind === "statements") yield* repository.statements();
  else yield* (await repository.read(kind))[kind] as unknown as AnyRecord[];
}
