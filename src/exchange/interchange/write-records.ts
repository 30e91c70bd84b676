/** Writes the interchange format: JSON Lines with columns in fixed order, and a `datapackage.json` that describes them. */
import { z } from "zod";
import type { DataVersion } from "../../domain/history.js";
import { RECORD_COLUMNS } from "../../domain/record-columns.js";
import { RECORD_KINDS, type AnyRecord, type DatasetRecord, type RecordKind } from "../../domain/records.js";
import {
  CITATIONS_FILE,
  HISTORY_FIELDS,
  HISTORY_FILE,
  HISTORY_FORM,
  type FileSum,
} from "./history-description.js";
import { RECORD_SCHEMAS } from "./schemas.js";

export type { FileSum };

/** One line of a file, with its line terminator. */
export function toLine(kind: RecordKind, record: AnyRecord): string {
  const values = record as unknown as Readonly<Record<string, unknown>>;
  return `${JSON.stringify(Object.fromEntries(RECORD_COLUMNS[kind].map((name) => [name, values[name] ?? null])))}\n`;
}

/**
 * `datapackage.json` of the Frictionless standard for the files of these kinds.
 * @see https://specs.frictionlessdata.io/data-package/
 * @param contentHash of the data version, the same on every machine with the same records
 */
export function dataPackage(
  contentHash: string,
  datasets: readonly DatasetRecord[],
  kinds: readonly RecordKind[],
): string {
  return text({ ...about(contentHash, datasets), resources: kinds.map(resource) });
}

/** The same for an export with history, with the length and hash of every file. */
export function historyPackage(
  { contentHash }: Pick<DataVersion, "contentHash">,
  datasets: readonly DatasetRecord[],
  { versions, citations }: { versions: number; citations: number },
  sums: readonly FileSum[],
): string {
  const history = { form: HISTORY_FORM, versions, citations };
  const kinds = RECORD_KINDS.map(resource).filter(({ path }) => sums.some((sum) => sum.path === path));
  const files = [...kinds, ...HISTORY_FILES.map(historyResource)];
  const resources = files.map((file) => ({ ...file, ...sums.find(({ path }) => path === file.path) }));
  return text({ ...about(contentHash, datasets), history, resources });
}

function text(described: object): string {
  return `${JSON.stringify(described, null, 2)}\n`;
}

function about(contentHash: string, datasets: readonly DatasetRecord[]): object {
  return {
    profile: "data-package",
    name: "xietong-export",
    title: "Collaboration of government bodies: records with their statements",
    contentHash,
    licenses: [...new Set(datasets.map(({ licence }) => licence))].sort().map((name) => ({ name })),
    sources: datasets.map(({ nameZh, citation }) => ({ title: nameZh, citation })),
  };
}

const HISTORY_FILES = [HISTORY_FILE, CITATIONS_FILE] as const;

function historyResource(path: (typeof HISTORY_FILES)[number]): Resource {
  const fields = Object.entries(HISTORY_FIELDS[path]).map(([name, type]) => ({ name, type }));
  const name = path.replace(".jsonl", "");
  return { name, path, profile: "data-resource", ...JSON_LINES, schema: { fields } };
}

interface Resource {
  path: string;
  [property: string]: unknown;
}

function resource(kind: RecordKind): Resource {
  return {
    name: kind,
    path: `${kind}.jsonl`,
    profile: "data-resource",
    ...JSON_LINES,
    schema: { fields: recordFields(kind), primaryKey: "id" },
  };
}

/** File format of records, in Frictionless properties. */
export const JSON_LINES = { format: "jsonl", mediatype: "application/x-ndjson", encoding: "utf-8" } as const;

/** A column as the Frictionless standard describes it. */
export interface RecordField {
  name: string;
  type: string;
  constraints: { required: boolean; enum?: string[] };
}

/** The columns of a kind, in order. */
export function recordFields(kind: RecordKind): RecordField[] {
  const { properties } = z.toJSONSchema(RECORD_SCHEMAS[kind], { unrepresentable: "any" }) as {
    properties: Record<string, JsonType>;
  };
  return RECORD_COLUMNS[kind].map((name) => field(name, properties[name]!));
}

/** zod writes nullable types as a list of types, or as `anyOf`. */
interface JsonType {
  type?: string | string[];
  enum?: string[];
  anyOf?: JsonType[];
}

function field(name: string, given: JsonType): RecordField {
  const choices = given.anyOf ?? [given];
  const types = choices.flatMap(({ type = "string" }) => type);
  const type = types.find((name) => name !== "null") ?? "string";
  const values = choices.find((choice) => choice.enum)?.enum;
  const required = !types.includes("null");
  return { name, type, constraints: { required, ...(values ? { enum: values } : {}) } };
}
