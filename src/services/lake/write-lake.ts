/** Writes the current data as a lake: Parquet tables for engines that read many files at once, with a manifest. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { DataVersion } from "../../domain/history.js";
import type { StatementRecord } from "../../domain/records.js";
import { LAKE_MANIFEST, manifestText, type LakeFile } from "../../exchange/lake/manifest.js";
import type { Graph } from "../../store/graph.js";
import { RecordRepository } from "../../store/record-repository.js";
import { currentVersion, requireCurrent } from "../files/interchange-files.js";
import { replaceEmpty, requireFreeFolder, withDraft } from "../files/new-folder.js";
import { LakeFiles } from "./lake-files.js";
import { LAKE_KINDS, recordRows, StatementRows, type LakeRecords, type RecordTable } from "./lake-rows.js";

export interface LakeReport {
  version: DataVersion;
  files: LakeFile[];
}

/** One data version as a lake takes it. */
export interface LakeSource {
  version: DataVersion;
  records: LakeRecords;
  statements: Iterable<StatementRecord> | AsyncIterable<StatementRecord>;
}

/**
 * The folder appears complete or not at all.
 * @param place a folder that does not exist or is empty
 * @throws UserError BAD_TARGET, DATA_CHANGED, INVARIANT_BROKEN
 */
export async function writeLake(graph: Graph, place: string): Promise<LakeReport> {
  const target = path.resolve(place);
  await requireFreeFolder(target);
  return withDraft(target, async (draft) => {
    const version = await currentVersion(graph);
    const repository = new RecordRepository(graph);
    const records = await repository.read(...LAKE_KINDS);
    const statements = repository.statements() as unknown as AsyncIterable<StatementRecord>;
    const files = await writeTables(draft, { version, records, statements });
    await requireCurrent(graph, version);
    await replaceEmpty(target, draft);
    return { version, files };
  });
}

/** @param folder made here */
export async function writeTables(folder: string, source: LakeSource): Promise<LakeFile[]> {
  await mkdir(path.join(folder, "statements"), { recursive: true });
  const files = new LakeFiles(folder);
  files.file("chains_of_projects");
  for (const [table, rows] of Object.entries(recordRows(source.records))) {
    files.file(table as RecordTable);
    for (const row of rows()) {
      const writing = files.add(table as RecordTable, row);
      if (writing) await writing;
    }
  }
  await writeStatements(files, source);
  const written = await files.finish();
  const { number, at, contentHash } = source.version;
  await writeFile(path.join(folder, LAKE_MANIFEST), manifestText({ number, at, contentHash }, written));
  return written;
}

async function writeStatements(files: LakeFiles, { records, statements }: LakeSource): Promise<void> {
  const rows = new StatementRows(records.documents);
  const served = new Set<string>();
  for await (const statement of statements) {
    const found = rows.row(statement);
    const writing = found ? files.add("statements", found.row, found.year) : undefined;
    if (writing) await writing;
    if (statement.predicate === "SERVES" && statement.subject !== null)
      served.add(JSON.stringify([statement.subject, statement.object, statement.status]));
  }
  for (const row of served) await files.add("chains_of_projects", JSON.parse(row) as string[]);
}
