/** The program as it was built, for tests that run it as a whole. */
import { randomUUID } from "node:crypto";
import path from "node:path";
import type * as Configuration from "../../../src/config.js";
import type * as Runtime from "../../../src/graphql/runtime.js";
import type * as Opening from "../../../src/services/opening/opening.js";
import type * as Service from "../../../src/server/service.js";
import type * as Seeding from "../../../src/services/opening/seeding.js";
import type * as Records from "../../../src/store/record-repository.js";
import { WORKER_HOME, type TestDatabase } from "./managed.js";

declare global {
  /** Set by environment.js; a relative specifier is relative to it. */
  var importOutside: (specifier: string) => Promise<unknown>;
}

const load = async <Module>(file: string) =>
  (await globalThis.importOutside(`../../../dist/${file}`)) as Module;

export async function builtProgram() {
  // The GraphQL classes first: the order of types and arguments in the schema is that in which they are loaded.
  const runtime = await load<typeof Runtime>("graphql/runtime.js");
  const [config, opening, service, records, seeding] = await Promise.all([
    load<typeof Configuration>("config.js"),
    load<typeof Opening>("services/opening/opening.js"),
    load<typeof Service>("server/service.js"),
    load<typeof Records>("store/record-repository.js"),
    load<typeof Seeding>("services/opening/seeding.js"),
  ]);
  return { ...config, ...runtime, ...opening, ...service, ...records, ...seeding };
}

/** Settings for a program that uses the database of a test and listens on a free port. */
export async function settingsOn(
  { connection: { uri, user, password } }: TestDatabase,
  settings: Record<string, string> = {},
): Promise<Configuration.Config> {
  const { readConfig } = await builtProgram();
  const INDEX_DIR = path.join(`${WORKER_HOME}-index`, randomUUID());
  const given = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, INDEX_DIR };
  return readConfig({ ...given, PORT: "0", LOG_LEVEL: "silent", ...settings });
}
