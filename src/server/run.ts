/** Runs the service until SIGINT or SIGTERM, and prints how to use it. */
import type { Config } from "../config.js";
import { EMPTY_VERSION } from "../domain/history.js";
import type { Progress } from "../services/progress.js";
import { startService, type Service } from "./service.js";

export interface Console {
  /** Prints progress. */
  progress: Progress;
  /** Prints the welcome text. */
  print: Progress;
}

/** @param empty whether an empty database stays empty */
export async function runUntilStopped(
  config: Config,
  empty: boolean,
  { progress, print }: Console,
): Promise<void> {
  const stopping = stopSignal(progress);
  const service = await startService(config, progress, empty ? "MIGRATED" : "SEEDED");
  if (!stopping.asked) print(welcome(service));
  await stopping.signal;
  await service.stop();
}

/**
 * The first SIGINT or SIGTERM shuts the service down. During startup it takes effect once startup has finished, since a
 * half-started database cannot be stopped cleanly. The second exits immediately; the next start recovers.
 */
function stopSignal(progress: Progress): { asked: boolean; signal: Promise<void> } {
  const stopping = { asked: false, signal: Promise.resolve() };
  stopping.signal = new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.on(signal, () => {
        if (stopping.asked) process.exit(1);
        stopping.asked = true;
        progress(`Stopping (${signal}); repeat to exit immediately`);
        resolve();
      });
    }
  });
  return stopping;
}

const TRY = "{ coParticipation(first: 3) { totalCount nodes { sharedCount a { nameZh } b { nameZh } } } }";

function welcome({ url, ready }: Service): string {
  const { version, records } = ready.current.current.collaboration;
  const { bodies, projects, statements } = records;
  const isEmpty = version.number === EMPTY_VERSION.number;
  const held = `version ${version.number}: ${bodies.length} bodies, ${projects.length} projects, ${statements.length} participation statements`;
  return [
    "",
    "xietong is ready · 协同已就绪",
    `  Explorer    ${url}/`,
    `  Playground  ${url}/playground/`,
    `  GraphQL     ${url}/graphql`,
    "  Your table  npx xietong open, for a link to the page that takes it in",
    `  Data        ${isEmpty ? "none yet; add some with: npx xietong import <path>" : held}`,
    "",
    "One query to try: which bodies share the most business chains?",
    `  curl -s ${url}/graphql -H 'content-type: application/json' \\`,
    `    -d '${JSON.stringify({ query: TRY })}'`,
    "",
    "Stop with Ctrl+C.",
  ].join("\n");
}
