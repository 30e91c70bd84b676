/** Reads from the graph what the collaboration index is built from. */
import neo4j from "neo4j-driver";
import type { Predicate, StatementStatus } from "../domain/vocabulary.js";
import { LONG_READ_MS, type Graph, type Transaction } from "./graph.js";

/** A body may have thousands of statements. */
const BODIES_AT_ONCE = 50;

/** Statements of a body as columns of equal length, which transfer faster than one list per statement. */
export interface ClaimsOfBody {
  body: string;
  ids: string[];
  leads: boolean[];
  /** Targets (projects or documents), documents and data sets as internal node numbers; see NodeNumbers. */
  targets: number[];
  documents: number[];
  datasets: number[];
  confidences: number[];
  statuses: StatementStatus[];
  openLists: boolean[];
  /** Whether the statement has a place or a quote. */
  located: boolean[];
  offices: boolean[];
  /** "" where the document states none. */
  starts: string[];
  ends: string[];
}

/** Maps the database's internal node numbers to record ids, for the records of one label. */
export interface NodeNumbers {
  label: "Project" | "Document" | "Dataset";
  numbers: number[];
  ids: string[];
}

/** Records of a version that have not changed since; those that have are read with readFormer. */
export class CollaborationRepository {
  constructor(
    private readonly graph: Graph,
    private readonly version: number,
  ) {}

  /** Statements of any status that a project serves a chain. */
  servings(): Promise<ServingRow[]> {
    return this.query<ServingRow>("read/chains_of_projects");
  }

  async statementCount(): Promise<number> {
    const [row] = await this.query<{ statements: number }>("read/statement_count");
    return row?.statements ?? 0;
  }

  nodeNumbers(): Promise<NodeNumbers[]> {
    return this.graph.query<NodeNumbers>("read/node_numbers", {}, LONG_READ_MS);
  }

  /**
   * Statements with these predicates, body by body in order of their ids.
   * @param begin called before the first body, and again where the database makes the driver try again
   */
  eachClaims(predicates: readonly Predicate[], begin: () => (claims: ClaimsOfBody) => void): Promise<void> {
    const parameters = { predicates, version: neo4j.int(this.version) };
    return this.graph.read(
      (transaction) => transaction.each("read/participations", parameters, begin()),
      LONG_READ_MS,
      BODIES_AT_ONCE,
    );
  }

  private query<T>(name: string): Promise<T[]> {
    return this.graph.query<T>(name, { version: neo4j.int(this.version) }, LONG_READ_MS);
  }
}

interface ServingRow {
  project: string;
  chain: string;
  status: StatementStatus;
}

/** The same for some projects, by the statements of a version that have not changed since. */
export function readServingsOfSome(
  transaction: Transaction,
  projects: readonly string[],
  version: number,
): Promise<ServingRow[]> {
  return transaction.run<ServingRow>("read/chains_of_some", { projects, version: neo4j.int(version) });
}
