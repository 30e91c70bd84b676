import type { Runtime } from "../../../src/graphql/runtime.js";
import type { ReadyGraph } from "../../../src/services/opening/opening.js";
import { builtProgram, settingsOn } from "./built.js";
import { stoppedOnFailure, testDatabase, type TestDatabase } from "./managed.js";

export interface SeededRuntime {
  runtime: Runtime;
  ready: ReadyGraph;
  stop(): Promise<void>;
}

/** The program without HTTP, on the worker's database with the built-in data and default settings. */
export async function seededRuntime(): Promise<SeededRuntime> {
  return runtimeOn(await testDatabase("SEEDED"));
}

/** The same on a database as it is; stopping it gives the database back. */
export async function runtimeOn(database: TestDatabase): Promise<SeededRuntime> {
  return stoppedOnFailure(database, async () => {
    const { makeRuntime, openReadyGraph } = await builtProgram();
    const config = await settingsOn(database);
    const ready = await openReadyGraph(config, "USE", () => {});
    const runtime = await makeRuntime(ready, config, (error) => console.error(error));
    const stop = async (): Promise<void> => {
      try {
        await ready.close();
      } finally {
        await database.stop();
      }
    };
    return { runtime, ready, stop };
  });
}
