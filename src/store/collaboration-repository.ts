/** What the collaboration index is built from, as the graph holds it. */
import neo4j from "neo4j-driver";
import type { Predicate, StatementStatus } from "../domain/vocabulary.js";
import { LONG_READ_MS, type Graph, type Row, type Transaction } from "./graph.js";

/** Statements of a body as columns of one length: a list for each statement would travel slower. */
export interface ClaimsOfBody {
  body: string;
  ids: string[];
  leads: boolean[];
  /** Targets (projects, or documents), documents and data sets by the database's own number. */
  targets: number[];
  documents: number[];
  datasets: number[];
  confidences: number[];
  statuses: StatementStatus[];
  openLists: boolean[];
  /** "" where the text states none. */
  starts: string[];
  ends: string[];
}

/** Which id a number of the database's own means, for the records of one label. */
export interface NodeNumbers {
  label: "Project" | "Document" | "Dataset";
  numbers: number[];
  ids: string[];
}

/** What a version holds of the records that still stand as they did; what has changed since is asked for elsewhere. */
export class CollaborationRepository {
  constructor(
    private readonly graph: Graph,
    private readonly version: number,
  ) {}

  /** Chains that each project serves; a project that serves none is missing. */
  async chainsOfProjects(): Promise<Map<string, string[]>> {
    return toMap(await this.ask<ServedRow>("read/chains_of_projects"));
  }

  async statementCount(): Promise<number> {
    const [row] = await this.ask<{ statements: number }>("read/statement_count");
    return row?.statements ?? 0;
  }

  nodeNumbers(): Promise<NodeNumbers[]> {
    return this.graph.query<NodeNumbers>("read/node_numbers", {}, LONG_READ_MS);
  }

  /** Statements of the predicates by body, in order of the body's id. */
  claims(predicates: readonly Predicate[]): Promise<ClaimsOfBody[]> {
    return this.ask<ClaimsOfBody>("read/participations", { predicates });
  }

  private ask<T>(name: string, parameters: Row = {}): Promise<T[]> {
    return this.graph.query<T>(name, { ...parameters, version: neo4j.int(this.version) }, LONG_READ_MS);
  }
}

type ServedRow = { project: string; chains: string[] };

/** Chains, by id, that some projects serve now. */
export async function readChainsOfSome(
  transaction: Transaction,
  projects: readonly string[],
): Promise<Map<string, string[]>> {
  return toMap(await transaction.run<ServedRow>("read/chains_of_some", { projects }));
}

function toMap(rows: readonly ServedRow[]): Map<string, string[]> {
  return new Map(rows.map(({ project, chains }) => [project, chains]));
}
