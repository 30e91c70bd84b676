/** What is needed to run Neo4j or its importer: Java, the jars, and an environment without secrets. */
import { findJava } from "./java.js";
import type { Layout } from "./layout.js";
import { classpath } from "./maven.js";
import { withoutSecrets } from "./private-files.js";

export interface FindOptions {
  /** Receives one line of text per step. */
  progress: (line: string) => void;
  /** Environment for child processes, with `PATH` and `JAVA_HOME`; default: that of this process. */
  environment?: NodeJS.ProcessEnv;
  /** Overrides JAVA_HOME; default: JAVA_HOME of the environment, else the first Java on the path. */
  javaHome?: string;
  /** A classpath file shared by several homes. */
  classpathFile?: string;
}

export interface FoundNeo4j {
  java: string;
  jars: string;
  environment: NodeJS.ProcessEnv | undefined;
}

/** @throws UserError JAVA_MISSING, JAVA_TOO_OLD, MAVEN_MISSING, MAVEN_FAILED */
export async function findNeo4j(layout: Layout, options: FindOptions): Promise<FoundNeo4j> {
  const environment = options.environment && withoutSecrets(options.environment);
  const java = await findJava({ ...options, environment });
  const file = options.classpathFile ?? layout.classpath;
  const jars = await classpath({ file, environment, progress: options.progress });
  return { java, jars, environment };
}
