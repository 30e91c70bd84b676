/** Answers cited queries from the records of a data package, without a database. */
import type { Config } from "../config.js";
import type { NamedRecords } from "../domain/named-records.js";
import { distinctPassages, passagesOf, type Passage } from "../domain/passages.js";
import type { AnyRecord, InterchangeRecords, RecordKind } from "../domain/records.js";
import { UserError } from "../errors.js";
import { makeLoaders, type RecordSource } from "../loaders/loaders.js";
import { describe } from "../services/about/meta.js";
import type { Answering } from "../services/citing/answering.js";
import { computerFor } from "../services/computing/computer.js";
import type { Views } from "../services/data/views.js";
import { Analysis } from "../services/questions/analysis.js";
import { nullModelOf } from "../services/questions/pairs/null-model.js";
import { answeringWith, type CitedContext } from "./citing/answering.js";
import { makeExecution, type Execution } from "./execution.js";
import { lazyStoredHalf } from "./joining/lazy-stored-half.js";

export async function packagedAnswering(records: InterchangeRecords, config: Config): Promise<Answering> {
  // queries that would read stored types from a database are not citable
  const execution = await makeExecution(await lazyStoredHalf(), config.limits);
  const source = new PackagedRecords(records);
  const { executor, citable, about } = execution;
  return answeringWith(executor, citable, about, (views, named) =>
    contextOn(views, named, source, execution),
  );
}

function contextOn(
  views: Views,
  named: NamedRecords,
  source: RecordSource,
  { about }: Execution,
): CitedContext {
  const { limits } = about;
  const computer = computerFor(new AbortController().signal, limits.requestTimeoutMs);
  const analysis = new Analysis(views, limits, otherVersion, computer, named);
  return {
    ...{ versionedOnly: true, analysis, merged: [], cut: [], cost: null },
    loaders: makeLoaders(source, (view, pairs, request) => nullModelOf(view, pairs, request, computer)),
    describe: () => describe(analysis.collaboration, about),
  };
}

const otherVersion = (requested: string): Promise<never> =>
  Promise.reject(
    new UserError("DATA_VERSION_NOT_FOUND", `A data package holds one data version, and not ${requested}.`),
  );

class PackagedRecords implements RecordSource {
  private readonly byId = new Map<RecordKind, Map<string, AnyRecord>>();

  constructor(private readonly records: InterchangeRecords) {}

  inVersion(kind: RecordKind, ids: readonly string[]): Promise<(AnyRecord | null)[]> {
    const found = this.byId.get(kind) ?? this.indexed(kind);
    return Promise.resolve(ids.map((id) => found.get(id) ?? null));
  }

  passages(): Promise<Passage[]> {
    return Promise.resolve(distinctPassages(passagesOf(this.records.statements)));
  }

  private indexed(kind: RecordKind): Map<string, AnyRecord> {
    const records = this.records[kind] as unknown as readonly AnyRecord[];
    const index = new Map(records.map((record) => [record.id, record]));
    this.byId.set(kind, index);
    return index;
  }
}
