/** The headers of the files, and the arguments by which `neo4j-admin database import full` reads them. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { RecordKind } from "../../domain/records.js";
import { DELIMITER } from "./cells.js";
import { dataFileOf, headerFile, type DataFile } from "./file-names.js";
import { LABELS, propertyColumns } from "./record-cells.js";
import { HEAD_HEADER, VERSION_HEADER } from "./version-files.js";

export const ARGUMENTS_FILE = "arguments.txt";

/** Characters that the importer reads at once. It reads as many of each kind of file before it begins, to estimate. */
const SMALLEST_BUFFER = 1_048_576;

export interface WrittenFiles {
  names: readonly string[];
  /** Characters of the longest row, such as the one with the 10,000 changes of a version. */
  longestRow: number;
}

export interface ThreadFiles extends WrittenFiles {
  /** By kind, the types of the columns that had a value. */
  types: Partial<Record<RecordKind, Record<string, string>>>;
}

/** All paths are relative to the folder, in which the importer is started. */
export function writeArguments(
  folder: string,
  versionFiles: WrittenFiles,
  threads: readonly ThreadFiles[],
): void {
  const names = [...versionFiles.names, ...threads.flatMap((thread) => thread.names)].sort();
  const sources = new Map<string, string[]>();
  for (const name of names) {
    const { what, name: of } = dataFileOf(name);
    const header = headerFile(what, of);
    if (!sources.has(header)) {
      writeFileSync(path.join(folder, header), `${headerOf(what, of, threads).join(DELIMITER)}\n`, {
        mode: 0o600,
      });
      sources.set(header, [`--${what === "node" ? "nodes" : "relationships"}=${of}=${header}`]);
    }
    sources.get(header)!.push(name);
  }
  const lined = names.filter((name) => dataFileOf(name).isLined);
  const lines = [
    ...OPTIONS,
    `--read-buffer-size=${bufferFor([versionFiles, ...threads])}`,
    ...linedOptions(lined),
    ...[...sources.values()].map((files) => files.join(",")),
  ];
  writeFileSync(path.join(folder, ARGUMENTS_FILE), `${lines.join("\n")}\n`, { mode: 0o600 });
}

const OPTIONS = ["--id-type=actual", "--delimiter=TAB", "--array-delimiter=U+001F"];

/** A row has to fit into it. */
const bufferFor = (files: readonly WrittenFiles[]): number =>
  Math.max(SMALLEST_BUFFER, 2 * Math.max(...files.map(({ longestRow }) => longestRow)));

const linedOptions = (files: readonly string[]): string[] =>
  files.length === 0 ? [] : [`--multiline-fields=${files.join(",")}`, "--multiline-fields-format=v2"];

function headerOf(what: DataFile["what"], name: string, threads: readonly ThreadFiles[]): string[] {
  if (name === "DataVersion") return VERSION_HEADER;
  if (name === "XietongHead") return HEAD_HEADER;
  if (what === "node") return [":ID", ...properties(KIND_OF_LABEL[name]!, threads)];
  return [":START_ID", ":END_ID", ...edgeProperties(name, threads)];
}

const KIND_OF_LABEL = Object.fromEntries(
  Object.entries(LABELS).map(([kind, label]) => [label, kind as RecordKind]),
);

function edgeProperties(type: string, threads: readonly ThreadFiles[]): string[] {
  if (type === "SUCCEEDED_BY") return properties("successions", threads);
  if (type === "PART_OF" || type === "JOINT_OFFICE_WITH") return properties("affiliations", threads);
  if (["FROM", "BELONGS_TO", "OBJECT", "SUBJECT", "HAS_NAME"].includes(type)) return [];
  return [...(type === "ISSUED" ? ["order:long"] : []), "statementIds:string[]"];
}

/** A column without any value may have any type. */
function properties(kind: RecordKind, threads: readonly ThreadFiles[]): string[] {
  const types = Object.assign({}, ...threads.map((thread) => thread.types[kind])) as Record<string, string>;
  return [...propertyColumns(kind).map((column) => `${column}:${types[column] ?? "string"}`), "addedIn:long"];
}
