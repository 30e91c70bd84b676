/** A real graph for one test file, brought to the same contents before each test, and a folder to import from. */
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach } from "@jest/globals";
import type { InterchangeRecords } from "../../../src/domain/records.js";
import {
  importFiles,
  type ImportOptions,
  type ImportReport,
} from "../../../src/services/importing/import.js";
import { openSource } from "../../../src/services/files/open-source.js";
import { Graph } from "../../../src/store/graph.js";
import { RecordRepository } from "../../../src/store/record-repository.js";
import { writeFolder } from "./interchange.js";
import { testDatabase, type TestDatabase } from "../running/managed.js";

export class ImportBench {
  database!: TestDatabase;
  graph!: Graph;
  /** Where a test lays down its files. */
  place!: string;

  constructor(contents: "MIGRATED" | "SEEDED" = "MIGRATED") {
    beforeAll(async () => {
      this.database = await testDatabase("MIGRATED");
      this.graph = new Graph({ ...this.database.connection, database: "neo4j" }, 60_000);
    });
    beforeEach(async () => {
      await this.database.bringTo(contents);
      this.place = mkdtempSync(path.join(os.tmpdir(), "xietong-import-"));
    });
    afterEach(() => rmSync(this.place, { recursive: true, force: true }));
    afterAll(async () => {
      await this.graph.close();
      await this.database.stop();
    });
  }

  async take(from: string, options: Partial<ImportOptions> = {}): Promise<ImportReport> {
    const source = await openSource(from);
    try {
      const given = { by: "tester", reason: "test", ...options };
      return await importFiles(this.graph, source.files, given, () => {});
    } finally {
      await source.close();
    }
  }

  takeRecords(
    given: Partial<InterchangeRecords>,
    options: Partial<ImportOptions> = {},
  ): Promise<ImportReport> {
    const folder = path.join(this.place, "in");
    rmSync(folder, { recursive: true, force: true });
    return this.take(writeFolder(folder, given), options);
  }

  /** Every node, relationship and property that a write would change; the lock counts who took it. */
  async state(): Promise<string> {
    const { records } = await this.database.driver.executeQuery(
      `MATCH (n) WHERE NOT n:XietongHead OPTIONAL MATCH (n)-[r]->(m)
       RETURN labels(n) + [coalesce(toString(n.id), '')] AS node, properties(n) AS of, type(r) AS type, m.id AS to
       ORDER BY node, type, to`,
    );
    return JSON.stringify(records.map((one) => one.toObject()));
  }

  async stored<Kind extends keyof InterchangeRecords>(kind: Kind): Promise<InterchangeRecords[Kind]> {
    return (await new RecordRepository(this.graph).read(kind))[kind];
  }

  async idsOf(kind: keyof InterchangeRecords): Promise<string[]> {
    return (await this.stored(kind)).map(({ id }) => id);
  }
}

/** A list with one of its records changed. */
export const withChange = <T>(list: readonly T[], at: number, given: Partial<T>): T[] =>
  list.map((one, i) => (i === at ? { ...one, ...given } : one));
