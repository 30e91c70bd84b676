import { spawn } from "node:child_process";
import { closeSync, openSync, writeFileSync } from "node:fs";
import { UserError } from "../../errors.js";
import { homeArguments } from "./instance.js";
import type { Layout } from "./layout.js";
import { consoleFile } from "./exit-reason.js";
import { privately } from "./private-files.js";
import { megabytes } from "./heap.js";

/** Writes Java's arguments to a file, which keeps the command line in the process list short. */
export function writeJavaArguments(layout: Layout, heap: string, jars: string): void {
  const opened = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"];
  const lines = [
    `-Xms${heap}`,
    `-Xmx${heap}`,
    // With a small heap the serial collector starts faster and pauses no longer.
    ...(isSmall(heap) ? ["-XX:+UseSerialGC"] : []),
    "-XX:+ExitOnOutOfMemoryError",
    "-Dfile.encoding=UTF-8",
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    "-cp",
    `"${jars.replace(/["\\]/g, "\\$&")}"`,
  ];
  writeFileSync(layout.javaArguments, `${lines.join("\n")}\n`, { mode: 0o600 });
}

const isSmall = (heap: string) => megabytes(heap) <= 1024;

/** Starts Java in a session of its own: Ctrl-C in the terminal must not end it before a clean stop. */
export function spawnJava(layout: Layout, java: string, environment: NodeJS.ProcessEnv | undefined): number {
  const output = openSync(consoleFile(layout), "w", 0o600);
  const args = [`@${layout.javaArguments}`, "org.neo4j.server.CommunityEntryPoint", ...homeArguments(layout)];
  const child = privately(() =>
    spawn(java, args, {
      cwd: layout.neo4j,
      env: environment,
      detached: true,
      stdio: ["ignore", output, output],
    }),
  );
  child.on("error", () => undefined); // Reported below: without a process there is no pid.
  closeSync(output);
  child.unref();
  if (child.pid === undefined)
    throw new UserError("MANAGED_DATABASE", `Java (${java}) could not be started.`);
  return child.pid;
}
