/** Which chains the projects serve, by the review status of the statements that say so. */
import { STATEMENT_STATUSES, type StatementStatus } from "../../domain/vocabulary.js";
import { toOffsets } from "../offsets.js";
import { listAt, listsOf, type Lists } from "./columns.js";
import type { Position } from "./id-places.js";

/** For each project (by position) the positions of the chains that it serves, ascending. */
export type ChainsByStatus = Readonly<Record<StatementStatus, Lists>>;

/** A statement that a project serves a chain. */
export interface Serving {
  project: string;
  chain: string;
  status: StatementStatus;
}

/** Served chains in both directions. */
export interface Served {
  readonly chainsOfProject: Lists;
  /** For each chain the positions of the projects that serve it, ascending. */
  readonly projectsOfChain: Lists;
}

const NONE: readonly number[] = [];

/** Where each project or chain is, by its id. */
interface Placed {
  readonly length: number;
  readonly places: Position;
}

export function chainsByStatus(
  projects: Placed,
  chains: Placed,
  servings: Iterable<Serving>,
): ChainsByStatus {
  const served = eachStatus(() => new Map<number, Set<number>>());
  for (const { project, chain, status } of servings) {
    const [from, to] = [projects.places.get(project), chains.places.get(chain)];
    if (from !== undefined) served[status].set(from, (served[status].get(from) ?? new Set()).add(to!));
  }
  return eachStatus((status) =>
    listsOf(projects.length, (project) => ascending(served[status].get(project) ?? NONE)),
  );
}

const ascending = (values: Iterable<number>): number[] => [...values].sort((a, b) => a - b);

export function eachStatus<Value>(
  valueOf: (status: StatementStatus) => Value,
): Record<StatementStatus, Value> {
  const entries = STATEMENT_STATUSES.map((status) => [status, valueOf(status)] as const);
  return Object.fromEntries(entries) as Record<StatementStatus, Value>;
}

/** Answers which chains count under a question's statuses: those of accepted statements always do. */
export class ServedChains {
  private readonly known = new Map<string, Served>();

  constructor(
    private readonly byStatus: ChainsByStatus,
    private readonly chainCount: number,
  ) {}

  under(statuses: readonly StatementStatus[]): Served {
    const followed = STATEMENT_STATUSES.filter((one) => one === "ACCEPTED" || statuses.includes(one));
    const key = followed.join();
    const known = this.known.get(key) ?? this.served(followed);
    this.known.set(key, known);
    return known;
  }

  private served(followed: readonly StatementStatus[]): Served {
    const all = followed.map((status) => this.byStatus[status]);
    const [one = this.byStatus.ACCEPTED, ...others] = all.filter(({ values }) => values.length > 0);
    const chainsOfProject = others.length === 0 ? one : union([one, ...others]);
    return { chainsOfProject, projectsOfChain: transposed(chainsOfProject, this.chainCount) };
  }
}

/** For each key the values of any of the lists. */
function union(all: readonly Lists[]): Lists {
  return listsOf(all[0]!.start.length - 1, (key) => {
    const lists = all.map((one) => listAt(one, key)).filter(({ length }) => length > 0);
    return lists.length < 2 ? (lists[0] ?? NONE) : ascending(new Set(lists.flat()));
  });
}

function transposed({ start: from, values: to }: Lists, size: number): Lists {
  const counts = new Int32Array(size + 1);
  for (const key of to) counts[key + 1]!++;
  const start = toOffsets(counts);
  const cursor = start.slice(0, size);
  const values = new Int32Array(start[size]!);
  for (let key = 0; key + 1 < from.length; key++)
    for (let at = from[key]!; at < from[key + 1]!; at++) values[cursor[to[at]!]!++] = key;
  return { start, values };
}
