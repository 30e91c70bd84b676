import { rmSync } from "node:fs";
import type { Config } from "../../../src/config.js";
import type { Runtime } from "../../../src/graphql/runtime.js";
import type { Service } from "../../../src/server/service.js";
import { crowdFolder } from "../records/crowd.js";
import { builtProgram, settingsOn } from "./built.js";
import { type ownDatabase, stoppedOnFailure, testDatabase, type TestDatabase } from "./managed.js";

export interface Result {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: unknown[]; extensions?: Record<string, unknown> }[];
  extensions?: Record<string, unknown>;
}

/** One seeded database, with a crowd beside the built-in data, asked by bare graphql() and over HTTP. */
export class TwoDoors {
  private constructor(
    readonly database: TestDatabase,
    readonly service: Service,
    readonly runtime: Runtime,
    readonly config: Config,
  ) {}

  static async open(
    settings: Record<string, string> = {},
    databaseOf: typeof ownDatabase = testDatabase,
  ): Promise<TwoDoors> {
    const crowd = crowdFolder();
    const database = await databaseOf("SEEDED", [crowd]);
    rmSync(crowd, { recursive: true });
    return stoppedOnFailure(database, async () => {
      const { makeRuntime, startService } = await builtProgram();
      const config = await settingsOn(database, settings);
      const service = await startService(config, () => undefined);
      const open = async () => {
        const runtime = await makeRuntime(service.ready, config, () => undefined);
        return new TwoDoors(database, service, runtime, config);
      };
      return stoppedOnFailure(service, open);
    });
  }

  async bare(source: string, variables: Record<string, unknown> = {}): Promise<Result> {
    return JSON.parse(JSON.stringify(await this.runtime.run(source, variables))) as Result;
  }

  async http(query: string, variables: Record<string, unknown> = {}): Promise<Result> {
    const response = await fetch(`${this.service.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Result;
  }

  async close(): Promise<void> {
    await this.service.stop();
    await this.database.stop();
  }
}
