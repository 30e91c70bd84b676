/** A Spark to ask in tests: that of pyspark beside the readers' libraries. */
import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe } from "@jest/globals";
import type { Question } from "../brute-force/question.js";
import { filterOf } from "../brute-force/question.js";
import type { InterchangeRecords } from "../../../src/domain/records.js";
import { PACKAGE_ROOT } from "../../../src/package-root.js";
import { writeTables } from "../../../src/services/lake/write-lake.js";
import { ONLY_VERSION } from "../records/collaboration-of.js";

const ENVIRONMENT = process.env.SPARK_PYTHON ?? path.join(PACKAGE_ROOT, ".cache", "spark");

/** The folder of pyspark, which is laid out as that of Spark; undefined where there is none. */
export const SPARK_HOME = sparkHome();

function sparkHome(): string | undefined {
  const library = path.join(ENVIRONMENT, "lib");
  const versions = existsSync(library) ? readdirSync(library) : [];
  const homes = versions.map((version) => path.join(library, version, "site-packages", "pyspark"));
  return homes.find((home) => existsSync(path.join(home, "bin", "spark-sql")));
}

/** Skipped where there is no Spark, which fails where CI is set. */
export const whereSparkIs = SPARK_HOME === undefined ? describe.skip : describe;

/** Writes records as a lake into a temporary folder. */
export async function lakeOf(records: InterchangeRecords): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-lake-"));
  await writeTables(folder, { version: ONLY_VERSION, records, statements: records.statements });
  return folder;
}

/** A question of the property tests as parameters of `xietong spark`. */
export function settingsOf(asked: Question): Record<string, unknown> {
  const { identity, period, ...rest } = filterOf(asked);
  const { from, to } = period!;
  return { unit: asked.unit, identity, ...rest, period: from === null && to === null ? null : period };
}
