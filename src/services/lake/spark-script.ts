/** Puts together the script of a question: declared parameters, the tables of the lake, the SQL of the question. */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { LAKE_MANIFEST } from "../../exchange/lake/manifest.js";
import { LAKE_TABLE_NAMES, LAKE_TABLES, type LakeTable } from "../../exchange/lake/tables.js";
import { PACKAGE_ROOT } from "../../package-root.js";
import type { SqlValues } from "./spark-parameters.js";
import type { SparkQuestion } from "./spark-questions.js";
import type { LineKind } from "./spark-rows.js";

const TYPES = { string: "STRING", integer: "INT", double: "DOUBLE", boolean: "BOOLEAN" } as const;

/** A file below spark/ and its statements, each ended by a semicolon at the end of a line. */
export function sparkFile(name: string): { header: string; statements: string[] } {
  const text = readFileSync(path.join(PACKAGE_ROOT, "spark", `${name}.sql`), "utf8");
  const header = /^(?:--.*\n)*/.exec(text)![0];
  const statements = text.split(/;\s*$/m).map((part) => part.replace(/^\s*--.*$/gm, "").trim());
  return { header, statements: statements.filter(Boolean) };
}

/** The parameters that a file declares in its header, with their types. */
export function parametersOf(name: string): [name: string, type: string][] {
  const text = sparkFile(name).header.replace(/^--\s?/gm, "");
  const params = /^params:([^]*?)^returns:/m.exec(text)?.[1]?.replace(/\s+/g, " ") ?? "";
  return [...params.matchAll(/(?:^|,) ?(\w+) ((?:STRING|INT|DOUBLE|BOOLEAN|ARRAY<STRING>))/g)].map(
    ([, parameter, type]) => [parameter!, type!],
  );
}

/**
 * The whole script of one question. Its lines are told apart by `printedLines`. Its tables are in a database of its own:
 * several may run in one folder.
 */
export function sparkScript(question: SparkQuestion, values: SqlValues, lake: string): string[] {
  const database = `xietong_${randomBytes(8).toString("hex")}`;
  return [
    printed("spark", "SELECT version() AS version"),
    ...(isAddress(lake) ? [printed("manifest", manifestOf(lake))] : []),
    `CREATE DATABASE ${database}`,
    `USE ${database}`,
    ...declared(question, values),
    ...tablesOf(lake),
    ...fresh("selection"),
    ...unknownIds(values),
    ...answered(question),
    `DROP DATABASE ${database} CASCADE`,
    printed("end", "SELECT 1 AS ended"),
  ];
}

/** Whether a lake lies where Spark reaches it and this program does not: hdfs://…, s3a://… */
export const isAddress = (lake: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(lake);

function manifestOf(lake: string): string {
  const file = `${lake.replace(/\/$/, "")}/${LAKE_MANIFEST}`;
  return `SELECT concat_ws('', collect_list(value)) AS text FROM text.\`${file.replaceAll("`", "``")}\``;
}

export function declared({ file }: SparkQuestion, values: SqlValues): string[] {
  return [...parametersOf("selection"), ...parametersOf(file)].map(
    ([name, type]) =>
      `DECLARE OR REPLACE VARIABLE ${name} ${type} DEFAULT ${literal(values[name] ?? null, type)}`,
  );
}

export function literal(value: SqlValues[string], type: string): string {
  if (value === null) return `CAST(NULL AS ${type})`;
  if (Array.isArray(value))
    return `CAST(array(${value.map((one) => quotedText(one as string)).join(", ")}) AS ${type})`;
  return typeof value === "string" ? quotedText(value) : `CAST(${String(value)} AS ${type})`;
}

function quotedText(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}

/** A view for each table, with its columns, so that none is read to find out. */
export function tablesOf(lake: string): string[] {
  return LAKE_TABLE_NAMES.map((name) => {
    const { columns, partitionedBy }: LakeTable = LAKE_TABLES[name];
    const all = partitionedBy ? [...columns, partitionedBy] : columns;
    const typed = all.map((column) => `${column.name} ${TYPES[column.type]}`).join(", ");
    const place = quotedText(`${lake.replace(/\/$/, "")}/${name}`);
    return `CREATE OR REPLACE TEMPORARY VIEW ${name} (${typed}) USING parquet OPTIONS (path ${place})`;
  });
}

const TABLE_OF_IDS = {
  bodyIds: "bodies",
  involving: "bodies",
  projectIds: "projects",
  chainIds: "chains",
  documentIds: "documents",
  datasetIds: "datasets",
} as const;

/** Ids that no record has, which would otherwise match nothing without a word. */
function unknownIds(values: SqlValues): string[] {
  const asked = Object.entries(TABLE_OF_IDS).filter(
    ([parameter]) => (values[parameter] as string[] | null)?.length,
  );
  return asked.map(([parameter, table]) =>
    printed(
      "unknown",
      `SELECT '${table}' AS kind, id FROM (SELECT explode(session.${parameter}) AS id) AS asked
       WHERE NOT EXISTS (SELECT 1 FROM ${table} WHERE ${table}.id = asked.id)`,
    ),
  );
}

/** The statements of a file, which drop what an earlier question kept under the same names. */
export function fresh(file: string): string[] {
  return sparkFile(file).statements.flatMap((text) => {
    const kept = /^CREATE TABLE (\w+)/.exec(text)?.[1];
    return kept === undefined ? [text] : [`DROP TABLE IF EXISTS ${kept}`, text];
  });
}

/** The statements of a question, its rows, and the names of the bodies in them. */
export function answered({ file, bodyColumns }: SparkQuestion): string[] {
  const statements = fresh(file);
  const bodies = bodyColumns.map((name) =>
    file === "timeline" ? `SELECT explode(\`${name}\`) AS id FROM answer` : `SELECT ${name} FROM answer`,
  );
  return [
    "DROP TABLE IF EXISTS answer",
    ...statements.slice(0, -1),
    `CREATE TABLE answer USING parquet AS ${statements.at(-1)!}`,
    printed("row", "SELECT * FROM answer"),
    printed("name", `SELECT id, nameZh, nameEn FROM bodies WHERE id IN (${bodies.join(" UNION ")})`),
  ];
}

export function printed(kind: LineKind, query: string): string {
  return `SELECT to_json(named_struct('xietong', '${kind}', 'value', struct(*)), map('ignoreNullFields', 'false')) FROM (${query})`;
}
