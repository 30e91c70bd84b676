import { readConfig } from "../../../src/config.js";
import { makeRuntime } from "../../../src/graphql/runtime.js";
import type { Runtime } from "../../../src/graphql/runtime.js";
import { openReadyGraph } from "../../../src/services/opening/opening.js";
import type { ReadyGraph } from "../../../src/services/opening/opening.js";
import { testDatabase } from "./managed.js";

export interface SeededRuntime {
  runtime: Runtime;
  ready: ReadyGraph;
  stop(): Promise<void>;
}

/** The program as it answers, on a database of its own with the built-in data and default settings. */
export async function seededRuntime(): Promise<SeededRuntime> {
  const database = await testDatabase("SEEDED");
  const { uri, user, password } = database.connection;
  const config = readConfig({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
  try {
    const ready = await openReadyGraph(config, "USE", () => {});
    const runtime = await makeRuntime(ready, config, (error) => console.error(error));
    return { runtime, ready, stop: () => ready.close().finally(() => database.stop()) };
  } catch (error) {
    await database.stop();
    throw error;
  }
}
