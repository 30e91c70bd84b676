/** Writes the interchange form: JSON Lines with columns in their order, and the data package that describes them. */
import { z } from "zod";
import { RECORD_COLUMNS } from "../../domain/record-columns.js";
import { RECORD_KINDS, type AnyRecord, type DatasetRecord, type RecordKind } from "../../domain/records.js";
import { RECORD_SCHEMAS } from "./schemas.js";

/** One line of a file, with its end. */
export function toLine(kind: RecordKind, record: AnyRecord): string {
  return `${JSON.stringify(Object.fromEntries(RECORD_COLUMNS[kind].map((column) => [column, record[column] ?? null])))}\n`;
}

/**
 * `datapackage.json` of the Frictionless standard for all files of the form.
 * @see https://specs.frictionlessdata.io/data-package/
 * @param contentHash of the data version, the same on every machine with the same records
 */
export function dataPackage(contentHash: string, datasets: readonly DatasetRecord[]): string {
  const about = {
    profile: "data-package",
    name: "xietong-export",
    title: "Collaboration of government bodies: records with their statements",
    contentHash,
    licenses: [...new Set(datasets.map(({ licence }) => licence))].sort().map((name) => ({ name })),
    sources: datasets.map(({ nameZh, citation }) => ({ title: nameZh, citation })),
    resources: RECORD_KINDS.map(resource),
  };
  return `${JSON.stringify(about, null, 2)}\n`;
}

function resource(kind: RecordKind): object {
  const { properties } = z.toJSONSchema(RECORD_SCHEMAS[kind], { unrepresentable: "any" }) as {
    properties: Record<string, JsonType>;
  };
  const fields = RECORD_COLUMNS[kind].map((name) => field(name, properties[name]!));
  return {
    name: kind,
    path: `${kind}.jsonl`,
    profile: "data-resource",
    format: "jsonl",
    mediatype: "application/x-ndjson",
    encoding: "utf-8",
    schema: { fields, primaryKey: "id" },
  };
}

interface JsonType {
  type?: string;
  enum?: string[];
  anyOf?: JsonType[];
}

function field(name: string, given: JsonType): object {
  const isOptional = given.anyOf?.some(({ type }) => type === "null") ?? false;
  const { type = "string", enum: values } = given.anyOf?.find((one) => one.type !== "null") ?? given;
  return { name, type, constraints: { required: !isOptional, ...(values ? { enum: values } : {}) } };
}
