import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { UserError } from "../../errors.js";

const OLDEST = 17;
const OTHER_WAY = "or set NEO4J_URI to a running Neo4j 5";

interface JavaChoice {
  environment?: NodeJS.ProcessEnv;
  javaHome?: string;
}

/**
 * The Java to run: the one of JAVA_HOME if that is given and holds one, else the first on the path.
 * @throws UserError JAVA_MISSING, JAVA_TOO_OLD
 */
export async function findJava({ environment, javaHome }: JavaChoice): Promise<string> {
  const java = javaCommand(javaHome ?? environment?.JAVA_HOME);
  const version = await versionOf(java, environment);
  if (version === null) {
    throw new UserError(
      "JAVA_MISSING",
      `Java was not found: install Java ${OLDEST} or newer (Debian: openjdk-17-jre-headless), ${OTHER_WAY}.`,
    );
  }
  // Java 8 called itself 1.8, which is older all the same.
  if (Number.parseInt(version, 10) < OLDEST) {
    throw new UserError(
      "JAVA_TOO_OLD",
      `Java ${version} was found, and Neo4j 5 needs ${OLDEST} or newer: install that, ${OTHER_WAY}.`,
      { found: version },
    );
  }
  return java;
}

function javaCommand(home: string | undefined): string {
  const ofHome = path.join(home ?? "", "bin", "java");
  return home && existsSync(ofHome) ? ofHome : "java";
}

/** "17.0.15" or "1.8.0_392"; null when there is none, or a placeholder that only says so (macOS has one). */
async function versionOf(java: string, environment: NodeJS.ProcessEnv | undefined): Promise<string | null> {
  try {
    const { stdout, stderr } = await promisify(execFile)(java, ["-version"], { env: environment });
    return /version "([^"]+)"/.exec(stderr + stdout)?.[1] ?? null;
  } catch {
    return null;
  }
}
