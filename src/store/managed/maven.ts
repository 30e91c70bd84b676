import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { UserError } from "../../errors.js";
import { NEO4J_VERSION, POM_FILE } from "./layout.js";
import { unsignedJars } from "./unsigned-jars.js";

const GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath";
const PROGRESS_INTERVAL_MS = 1000;

export interface MavenRun {
  /** The file that caches the classpath. */
  file: string;
  environment: NodeJS.ProcessEnv | undefined;
  progress: (line: string) => void;
}

/**
 * The classpath of the managed database. Maven runs only when there is no complete cached classpath, so a start needs
 * neither Maven nor a network once the jars have been downloaded.
 * @throws UserError MAVEN_MISSING, MAVEN_FAILED
 */
export async function classpath(run: MavenRun): Promise<string> {
  const jars = readComplete(run.file) ?? (await download(run));
  return jars.join(path.delimiter);
}

async function download(run: MavenRun): Promise<readonly string[]> {
  mkdirSync(path.dirname(run.file), { recursive: true });
  const fresh = `${run.file}.${process.pid}`;
  try {
    run.progress(`Getting Neo4j ${NEO4J_VERSION} through Maven (121 MB if it is not there yet)`);
    await resolveJars(fresh, run);
    const jars = readComplete(fresh) ?? failed(`not all jars named in ${fresh} are there`);
    const used = await unsignedJars(jars, copiesOf(run.file));
    if (used.some((jar, at) => jar !== jars[at])) writeFileSync(fresh, used.join(path.delimiter));
    renameSync(fresh, run.file);
    return used;
  } finally {
    rmSync(fresh, { force: true });
  }
}

const copiesOf = (file: string) => file.replace(/\.txt$/, "-jars");

/** Of a directory that was moved, the copies are found where they are now. */
function readComplete(file: string): string[] | null {
  if (!existsSync(file)) return null;
  const named = readFileSync(file, "utf8").trim().split(path.delimiter).filter(Boolean);
  const jars = named.map((jar) => (existsSync(jar) ? jar : path.join(copiesOf(file), path.basename(jar))));
  return jars.length > 0 && jars.every((jar) => existsSync(jar)) ? jars : null;
}

function resolveJars(output: string, run: MavenRun): Promise<void> {
  const args = ["-B", "-f", POM_FILE, GOAL, `-Dmdep.outputFile=${output}`];
  return new Promise((resolve, reject) => {
    const env = run.environment && withQuickStart(run.environment);
    const maven = spawn("mvn", args, { env, stdio: ["ignore", "pipe", "ignore"] });
    const watch = watchOutput(run.progress);
    createInterface(maven.stdout).on("line", watch.line);
    maven.on("error", () => reject(missing()));
    maven.on("close", (code) => {
      if (code === 0) return resolve();
      reject(failedError(watch.reason() ?? `it ended with code ${code}`));
    });
  });
}

/** The second compiler takes half of the processor time of a run that lasts seconds. Options of the user come later. */
const withQuickStart = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...environment,
  MAVEN_OPTS: `-XX:TieredStopAtLevel=1 ${environment.MAVEN_OPTS ?? ""}`.trim(),
});

/**
 * Counts downloaded files and remembers Maven's first error message. No total is reported, because Maven does not
 * announce how many descriptors, plug-ins and jars it will fetch.
 */
function watchOutput(progress: (line: string) => void) {
  let files = 0;
  let reportedAt = performance.now();
  let reason: string | null = null;
  const line = (text: string) => {
    if (/\bDownloaded\b/.test(text)) files++;
    if (files > 0 && performance.now() - reportedAt >= PROGRESS_INTERVAL_MS) {
      reportedAt = performance.now();
      progress(`Getting Neo4j ${NEO4J_VERSION} through Maven: ${files} files so far`);
    }
    reason ??= /^\S*\[\S*ERROR\S*\]\s*(.*\S)/.exec(text)?.[1] ?? null;
  };
  return { line, reason: () => reason };
}

const missing = () =>
  new UserError(
    "MAVEN_MISSING",
    "Maven was not found; it is needed once, to download Neo4j: install it (Debian: maven), " +
      "or set NEO4J_URI to a running Neo4j 5.",
  );

const failedError = (reason: string) =>
  new UserError(
    "MAVEN_FAILED",
    `Maven could not get Neo4j ${NEO4J_VERSION}: ${reason.replace(/\.?$/, ".")} ` +
      "Fix that and start again, or set NEO4J_URI to a running Neo4j 5.",
  );

function failed(reason: string): never {
  throw failedError(reason);
}
