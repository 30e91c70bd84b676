/** Which chains the projects serve, by the review status of the statements that say so. */
import { STATEMENT_STATUSES, type StatementStatus } from "../../domain/vocabulary.js";

import { toOffsets } from "../offsets.js";
import type { Lists } from "./columns.js";

/** For each project (by position) the positions of the chains that it serves, ascending. */
type ChainLists = readonly (readonly number[])[];
export type ChainsByStatus = Readonly<Record<StatementStatus, ChainLists>>;

/** A statement that a project serves a chain. */
export interface Serving {
  project: string;
  chain: string;
  status: StatementStatus;
}

/** Served chains in both directions. */
export interface Served {
  readonly chainsOfProject: ChainLists;
  /** For each chain the positions of the projects that serve it, ascending. */
  readonly projectsOfChain: Lists;
}

const NONE: readonly number[] = [];

export function chainsByStatus(
  projects: readonly { id: string }[],
  chainAt: ReadonlyMap<string, number>,
  servings: Iterable<Serving>,
): ChainsByStatus {
  const chains = new Map<string, Set<number>>();
  for (const { project, chain, status } of servings) {
    const key = `${status} ${project}`;
    chains.set(key, (chains.get(key) ?? new Set()).add(chainAt.get(chain)!));
  }
  return eachStatus((status) =>
    projects.map(({ id }) => {
      const own = chains.get(`${status} ${id}`);
      return own ? exactly(own.size, own).sort((a, b) => a - b) : NONE;
    }),
  );
}

export function eachStatus(listsOf: (status: StatementStatus) => ChainLists): ChainsByStatus {
  const entries = STATEMENT_STATUSES.map((status) => [status, listsOf(status)] as const);
  return Object.fromEntries(entries) as Record<StatementStatus, ChainLists>;
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
    const chainsOfProject = this.byStatus.ACCEPTED.map((accepted, project) => {
      const lists = followed
        .map((status) => this.byStatus[status][project]!)
        .filter(({ length }) => length > 0);
      return lists.length < 2 ? (lists[0] ?? accepted) : [...new Set(lists.flat())].sort((a, b) => a - b);
    });
    return { chainsOfProject, projectsOfChain: transposed(chainsOfProject, this.chainCount) };
  }
}

/** Without the room for more that a list made by spreading has: there are as many lists as projects. */
export function exactly(length: number, values: Iterable<number>): number[] {
  const list = new Array<number>(length);
  let at = 0;
  for (const value of values) list[at++] = value;
  return list;
}

function transposed(lists: ChainLists, size: number): Lists {
  const counts = new Int32Array(size + 1);
  for (const list of lists) for (const to of list) counts[to + 1]!++;
  const start = toOffsets(counts);
  const cursor = start.slice(0, size);
  const values = new Int32Array(start[size]!);
  lists.forEach((list, from) => list.forEach((to) => (values[cursor[to]!++] = from)));
  return { start, values };
}
