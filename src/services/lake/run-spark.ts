/** Runs a script with the `spark-sql` of a Spark that is there. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { UserError } from "../../errors.js";
import { printedLines, valuesOf, type PrintedLine } from "./spark-rows.js";

export interface SparkRun {
  /** Where Spark runs: local[*], spark://…, yarn, k8s://… */
  master: string;
  /** Settings of Spark as name=value; they win over ours. */
  settings: readonly string[];
  /** SPARK_HOME; undefined: the spark-sql of the path. */
  home: string | undefined;
}

/** Spark is stopped, and then its tables are removed. */
const ENDINGS = ["exit", "SIGINT", "SIGTERM"] as const;
/** The first release with variables in SQL. */
const OLDEST = [3, 5] as const;

const SETTINGS = [
  "spark.ui.enabled=false",
  // needs no folder for a catalogue beside the caller's files
  "spark.sql.catalogImplementation=in-memory",
  // texts in a script are taken as they stand
  "spark.sql.variable.substitute=false",
];

/** @returns the lines of the script, all of them @throws UserError SPARK_MISSING, SPARK_TOO_OLD, SPARK_FAILED */
export async function runSpark(statements: readonly string[], run: SparkRun): Promise<PrintedLine[]> {
  const command = commandOf(run.home);
  const folder = await mkdtemp(path.join(os.tmpdir(), "xietong-spark-"));
  try {
    const script = path.join(folder, "question.sql");
    await writeFile(script, statements.map((text) => `${text};\n`).join(""));
    const settings = [...SETTINGS, `spark.sql.warehouse.dir=${folder}`, ...run.settings];
    const words = ["--master", run.master, ...settings.flatMap((one) => ["--conf", one]), "-f", script];
    const ended = await endOf(command, words, folder);
    const lines = printedLines(ended.output);
    requireVersion(lines);
    if (ended.code !== 0 || valuesOf(lines, "end").length === 0) throw failed(ended);
    return lines;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function commandOf(home: string | undefined): string {
  if (!home) return "spark-sql";
  const command = path.join(home, "bin", "spark-sql");
  if (existsSync(command)) return command;
  throw new UserError(
    "SPARK_MISSING",
    `SPARK_HOME is ${home}, where there is no bin/spark-sql. Set it to the folder of Spark 3.5 or newer.`,
  );
}

interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  output: string;
  errors: string;
}

function endOf(command: string, words: readonly string[], folder: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    const parts = { output: [] as Buffer[], errors: [] as Buffer[] };
    const stop = (): void => void child.kill();
    for (const event of ENDINGS) process.once(event, stop);
    const forget = (): void => ENDINGS.forEach((event) => process.off(event, stop));
    child.stdout.on("data", (bytes: Buffer) => parts.output.push(bytes));
    child.stderr.on("data", (bytes: Buffer) => parts.errors.push(bytes));
    child.once("error", (error: NodeJS.ErrnoException) => {
      forget();
      reject(error.code === "ENOENT" ? missing() : error);
    });
    child.once("close", (code, signal) => {
      forget();
      const text = (of: Buffer[]): string => Buffer.concat(of).toString("utf8");
      resolve({ code, signal, output: text(parts.output), errors: text(parts.errors) });
    });
  });
}

function missing(): UserError {
  return new UserError(
    "SPARK_MISSING",
    "Spark was not found: install Spark 3.5 or newer, and set SPARK_HOME to its folder or put its bin/spark-sql on the path.",
  );
}

/** The version is the first thing that a script prints: what follows may be more than an old Spark understands. */
function requireVersion(lines: readonly PrintedLine[]): void {
  const [found] = valuesOf(lines, "spark");
  if (!found) return;
  const [version] = String(found.version).split(" ");
  const [major, minor] = version!.split(".").map(Number) as [number, number];
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new UserError(
    "SPARK_TOO_OLD",
    `Spark ${version} was found, and questions need 3.5 or newer: set SPARK_HOME to the folder of one.`,
  );
}

const LAST_LINES = 5;
const LONGEST = 300;

function failed({ code, signal, errors, output }: Ended): UserError {
  const lines = `${output}\n${errors}`.split("\n").map((line) => line.trim());
  const telling = lines.filter(
    (line) => line !== "" && !/^(at |\.\.\. \d+ more|Time taken|\{"xietong")/.test(line),
  );
  const last = telling.slice(-LAST_LINES).map((line) => line.slice(0, LONGEST));
  const how = signal === null ? `exit code ${code}` : `signal ${signal}`;
  return new UserError(
    "SPARK_FAILED",
    `Spark ended with ${how} before the answer was whole; nothing was written. Its last lines:\n${last.join("\n")}`,
  );
}
