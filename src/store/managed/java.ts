import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { UserError } from "../../errors.js";

const OLDEST = 17;
const ALTERNATIVE = "or set NEO4J_URI to a running Neo4j 5";

interface JavaChoice {
  environment?: NodeJS.ProcessEnv;
  javaHome?: string;
}

/**
 * The Java command to run: the one in JAVA_HOME, else the first on the path. Maven uses JAVA_HOME too, so that one
 * without Java is no help to it.
 * @throws UserError JAVA_MISSING, JAVA_TOO_OLD
 */
export async function findJava({ environment, javaHome }: JavaChoice): Promise<string> {
  const java = javaCommand(javaHome ?? environment?.JAVA_HOME);
  const version = await versionOf(java, environment);
  if (version === null) {
    throw new UserError(
      "JAVA_MISSING",
      `Java was not found: install Java ${OLDEST} or newer (Debian: openjdk-17-jre-headless), ${ALTERNATIVE}.`,
    );
  }
  // Java 8 reports itself as 1.8, which also parses as too old.
  if (Number.parseInt(version, 10) < OLDEST) {
    throw new UserError(
      "JAVA_TOO_OLD",
      `Java ${version} was found, and Neo4j 5 needs ${OLDEST} or newer: install that, ${ALTERNATIVE}.`,
      { found: version },
    );
  }
  return java;
}

function javaCommand(home: string | undefined): string {
  const ofHome = path.join(home ?? "", "bin", "java");
  if (!home) return "java";
  if (existsSync(ofHome)) return ofHome;
  throw new UserError(
    "JAVA_MISSING",
    `JAVA_HOME is "${home}", which holds no bin/java. Set it to the folder of a Java ${OLDEST} or newer, or leave it unset for the first on the PATH.`,
  );
}

/** "17.0.15" or "1.8.0_392"; null without Java, or with only a stub that reports it missing (as on macOS). */
async function versionOf(java: string, environment: NodeJS.ProcessEnv | undefined): Promise<string | null> {
  try {
    const { stdout, stderr } = await promisify(execFile)(java, ["-version"], { env: environment });
    return /version "([^"]+)"/.exec(stderr + stdout)?.[1] ?? null;
  } catch {
    return null;
  }
}
