/** Opens database and runtime for a command and always closes them again, on interrupts too. */
import { constants } from "node:os";
import { readConfig, type Config } from "../config.js";
import type { Runtime } from "../graphql/runtime.js";
import type { OpenGraph, Preparation, ReadyGraph } from "../services/opening/opening.js";
import { tell } from "./output.js";

/** Loaded when a database is opened: help, wrong usage and files without a database do not need it. */
const opening = () => import("../services/opening/opening.js");

/** Runs `work` on the database as it is: no migration is applied, unless `work` does it, and no data loaded. */
export async function withGraph<T>(
  work: (graph: OpenGraph["graph"], config: Config, upToDate: OpenGraph["upToDate"]) => Promise<T>,
  next?: "MIGRATE",
): Promise<T> {
  const config = readConfig();
  const { openGraph } = await opening();
  return whileOpen(openGraph(config, "USE", tell, next), ({ graph, upToDate }) =>
    work(graph, config, upToDate),
  );
}

/** Runs `work` on a database that is prepared as told, with the index loaded. */
export async function withReadyGraph<T>(
  preparation: Preparation,
  work: (ready: ReadyGraph) => Promise<T>,
): Promise<T> {
  const config = readConfig();
  const { openReadyGraph } = await opening();
  return whileOpen(openReadyGraph(config, "USE", tell, preparation), work);
}

/** Runs `work` with the GraphQL schema built; by default on a database that is migrated and holds data. */
export async function withRuntime<T>(
  work: (runtime: Runtime, ready: ReadyGraph) => Promise<T>,
  preparation: Preparation = "SEEDED",
): Promise<T> {
  const config = readConfig();
  const [{ makeRuntime }, { openReadyGraph }] = await Promise.all([
    import("../graphql/runtime.js"),
    opening(),
  ]);
  return whileOpen(openReadyGraph(config, "USE", tell, preparation), async (ready) =>
    work(await makeRuntime(ready, config, (error, id) => tell(logLine(error, id, config.logLevel))), ready),
  );
}

async function whileOpen<Open extends OpenGraph, T>(
  opened: Promise<Open>,
  work: (open: Open) => Promise<T>,
): Promise<T> {
  const stopListening = onInterrupt(() => opened.then((open) => open.close()));
  try {
    const open = await opened;
    try {
      return await work(open);
    } finally {
      await open.close();
    }
  } finally {
    stopListening();
  }
}

/** The first interrupt closes the database cleanly; a second one kills the program. */
function onInterrupt(close: () => Promise<void>): () => void {
  const interrupt = (signal: "SIGINT" | "SIGTERM"): void => {
    tell("Interrupted; closing the database…");
    void close()
      .catch(() => undefined)
      .finally(() => process.exit(128 + constants.signals[signal]));
  };
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  return () => void process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
}

function logLine(error: unknown, id: string, level: Config["logLevel"]): string {
  if (!(error instanceof Error)) return `${id}: ${String(error)}`;
  const detailed = level === "debug" || level === "trace";
  return `${id}: ${detailed ? (error.stack ?? error.message) : `${error.name}: ${error.message}`}`;
}
