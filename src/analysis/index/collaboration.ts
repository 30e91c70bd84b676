/**
 * One data version of the graph in memory: the records that analysis needs, each list in order of id,
 * and the participation statements as columns. Immutable once built.
 */
import type { DataVersion } from "../../domain/history.js";
import { livesOf } from "../../domain/lives.js";
import { NameIndex } from "../../domain/names.js";
import { allNames } from "../../domain/own-names.js";
import { Lineage, type LifeSpan } from "../../domain/identity.js";
import type {
  AffiliationRecord,
  BodyRecord,
  DatasetRecord,
  GoalRecord,
  MergeRecord,
  NameRecord,
  PlanRecord,
  SuccessionRecord,
} from "../../domain/records.js";
import type { RecordSearchType, StatementStatus, Unit } from "../../domain/vocabulary.js";
import { FormIndex, type Form } from "../search/form-index.js";
import { bodyForms, documentForms, goalForms, nameForms, planForms } from "../search/forms.js";
import type { Position } from "./id-places.js";
import type { RecordTable } from "./record-table.js";
import { ServedChains, type ChainsByStatus, type Served } from "./served-chains.js";
import type { StatementTable } from "./statement-table.js";

export interface CollaborationRecords {
  version: DataVersion;
  bodies: readonly BodyRecord[];
  names: readonly NameRecord[];
  affiliations: readonly AffiliationRecord[];
  successions: readonly SuccessionRecord[];
  merges: readonly MergeRecord[];
  projects: RecordTable<"projects">;
  chains: RecordTable<"chains">;
  documents: RecordTable<"documents">;
  goals: readonly GoalRecord[];
  plans: readonly PlanRecord[];
  datasets: readonly DatasetRecord[];
  chainsByStatus: ChainsByStatus;
  /** Participations: who leads and takes part in which project. */
  statements: StatementTable;
  /** Who issued which document; the first named leads. */
  issuances: StatementTable;
  /** Statements of every predicate and state. */
  statementCount: number;
}

/** Types with names, which are found by pinyin too. */
const NAMED_TYPES: ReadonlySet<RecordSearchType> = new Set(["BODY", "PROJECT", "BUSINESS_CHAIN", "PLAN"]);

export class Collaboration {
  readonly bodyAt: Position;
  readonly projectAt: Position;
  readonly chainAt: Position;
  readonly documentAt: Position;
  readonly datasetAt: Position;
  readonly lives: ReadonlyMap<string, LifeSpan>;
  readonly lineage: Lineage;
  readonly names: NameIndex;
  /** Search indexes by type. */
  readonly search: Readonly<Record<RecordSearchType, FormIndex>>;
  private readonly mergedInto: ReadonlyMap<string, string>;
  private readonly served: ServedChains;

  /** @param previous previous version; its indexes are reused where their source lists are unchanged */
  constructor(
    readonly records: CollaborationRecords,
    previous: Collaboration | null = null,
  ) {
    const { bodies, names, successions, merges, projects, chains, documents, chainsByStatus } = records;
    const reused = <T>(
      part: (from: Collaboration) => T,
      ...lists: (keyof CollaborationRecords)[]
    ): T | null =>
      previous && lists.every((list) => previous.records[list] === records[list]) ? part(previous) : null;
    this.bodyAt = positionsIn("bodies", records, previous);
    this.projectAt = projects.places;
    this.chainAt = chains.places;
    this.documentAt = documents.places;
    this.datasetAt = positionsIn("datasets", records, previous);
    this.lives = reused((from) => from.lives, "bodies", "successions") ?? livesOf(bodies, successions);
    this.lineage =
      reused((from) => from.lineage, "bodies", "successions") ?? new Lineage(successions, this.lives);
    this.names =
      reused((from) => from.names, "bodies", "successions", "names") ??
      new NameIndex(allNames(bodies, names), this.lives, this.lineage);
    const searched = (
      type: RecordSearchType,
      read: () => Form[],
      ...lists: (keyof CollaborationRecords)[]
    ): FormIndex =>
      reused((from) => from.search[type], ...lists) ?? new FormIndex(read, NAMED_TYPES.has(type));
    this.search = {
      BODY: searched("BODY", () => bodyForms(bodies, names), "bodies", "names"),
      PROJECT: searched("PROJECT", () => nameForms(projects), "projects"),
      BUSINESS_CHAIN: searched("BUSINESS_CHAIN", () => nameForms(chains), "chains"),
      DOCUMENT: searched("DOCUMENT", () => documentForms(documents), "documents"),
      GOAL: searched("GOAL", () => goalForms(records.goals), "goals"),
      PLAN: searched("PLAN", () => planForms(records.plans), "plans"),
    };
    this.mergedInto = new Map(merges.map(({ id, into }) => [id, into]));
    this.served =
      reused((from) => from.served, "chains", "chainsByStatus") ??
      new ServedChains(chainsByStatus, chains.length);
  }

  /** The body that a duplicate was merged into, following later merges; null for an id that was not merged. */
  survivorOf(id: string): string | null {
    const into = this.mergedInto.get(id);
    return into === undefined ? null : (this.survivorOf(into) ?? into);
  }

  /** The chains that projects serve when statements with these statuses count. */
  servedUnder(statuses: readonly StatementStatus[]): Served {
    return this.served.under(statuses);
  }

  /** The statements that a unit counts. */
  tableOf(unit: Unit): StatementTable {
    return unit === "DOCUMENT" ? this.records.issuances : this.records.statements;
  }

  get version(): DataVersion {
    return this.records.version;
  }
}

export function positions(records: readonly { id: string }[]): Position {
  return new Map(records.map((record, position) => [record.id, position]));
}

const POSITIONS = { bodies: "bodyAt", datasets: "datasetAt" } as const;
export type PlacedKind = keyof typeof POSITIONS;

/** Position of each record of a kind, reused from the previous version where the list is unchanged. */
export function positionsIn(
  kind: PlacedKind,
  records: Pick<CollaborationRecords, PlacedKind>,
  previous: Collaboration | null,
): Position {
  return previous?.records[kind] === records[kind] ? previous[POSITIONS[kind]] : positions(records[kind]);
}
