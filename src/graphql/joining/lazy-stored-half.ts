/**
 * The stored half, loaded when a query first needs it. Its types are known from their printed form, which is kept in
 * `dist/`; @neo4j/graphql, which takes most of the time of a start, then makes the schema that executes queries.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Executor } from "@graphql-tools/utils";
import { buildSchema, printSchema } from "graphql";
import { PACKAGE_ROOT } from "../../package-root.js";
import type { ExecutableHalf } from "./stored-half.js";
import { writtenTypeDefs } from "./stored-type-defs.js";

export interface StoredHalf extends ExecutableHalf {
  /** Makes the schema that executes queries, so that the first query need not wait for it. */
  load(): Promise<void>;
}

export async function lazyStoredHalf(): Promise<StoredHalf> {
  const executor: Executor = async (request) => (await made()).executor(request) as never;
  const printed = await keptText(async () => printSchema((await made()).schema));
  const load = async (): Promise<void> => void (await made());
  return { schema: buildSchema(printed, { assumeValid: true, noLocation: true }), executor, load };
}

async function made(): Promise<ExecutableHalf> {
  const { executableStoredHalf } = await import("./stored-schema.js");
  return executableStoredHalf();
}

/** The text that `make` returned when it was last called for the same type definitions and packages. */
async function keptText(make: () => Promise<string>): Promise<string> {
  const file = path.join(PACKAGE_ROOT, "dist", "stored-types", `${stateOfTypes()}.graphql`);
  try {
    return readFileSync(file, "utf8");
  } catch {
    const text = await make();
    keep(file, text);
    return text;
  }
}

function keep(file: string, text: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(aside, text);
    renameSync(aside, file);
  } catch {
    // an installation that cannot be written to makes the types at each start
  }
}

function stateOfTypes(): string {
  const hash = createHash("sha256");
  // package.json pins @neo4j/graphql
  const makers = ["stored-schema.js", "stored-type-defs.js"].map((file) => `dist/graphql/joining/${file}`);
  for (const file of ["package.json", ...makers]) hash.update(readFileSync(path.join(PACKAGE_ROOT, file)));
  return hash.update(writtenTypeDefs()).digest("hex").slice(0, 16);
}
