/** Runs the service until it is told to stop, and says how to use it. */
import type { Config } from "../config.js";
import type { Progress } from "../services/opening.js";
import { startService, type Service } from "./service.js";

export interface Console {
  /** Steps on the way. */
  progress: Progress;
  /** What the person should read at the end. */
  print: Progress;
}

export async function runUntilStopped(config: Config, { progress, print }: Console): Promise<void> {
  const stopping = stopSignal();
  const service = await startService(config, progress);
  print(welcome(service));
  const signal = await stopping;
  progress(`Stopping (${signal})`);
  await service.stop();
}

/** Resolves at the first SIGINT or SIGTERM; one that comes during the start is kept. */
function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, resolve);
  });
}

const TRY = "{ coParticipation(first: 3) { totalCount nodes { sharedCount a { nameZh } b { nameZh } } } }";

function welcome({ url, ready }: Service): string {
  const { version, records } = ready.current.current.collaboration;
  const { bodies, projects, statements } = records;
  return [
    "",
    "xietong is ready · 协同已就绪",
    `  Playground  ${url}/playground/`,
    `  GraphQL     ${url}/graphql`,
    `  Data        version ${version.number}: ${bodies.length} bodies, ${projects.length} projects, ${statements.length} participation statements`,
    "",
    "One query to try: which bodies share the most business chains?",
    `  curl -s ${url}/graphql -H 'content-type: application/json' \\`,
    `    -d '${JSON.stringify({ query: TRY })}'`,
    "",
    "Stop with Ctrl+C.",
  ].join("\n");
}
