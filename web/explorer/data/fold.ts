import type { DrawnQuery, Predicate, Role } from "../generated/operations.js";
import type { Fold } from "../view/view.js";

type Drawn = DrawnQuery["network"];
type DrawnNode = Drawn["nodes"][number];
type DrawnLink = Drawn["links"][number];

/** A chain or document in place of its projects. */
export interface Group {
  readonly key: string;
  readonly nameZh: string;
  readonly nameEn: string | null;
}

/** What one statement says of a body in a project, and the groups that it counts for. */
export interface Participation {
  readonly source: string;
  readonly target: string;
  readonly predicate: Predicate;
  readonly groups: readonly Group[];
}

/** How the projects of a network were folded. */
export interface Folding {
  readonly by: Exclude<Fold, "">;
  readonly projects: number;
  readonly groups: number;
  /** Projects that belong to no group, and are not drawn. */
  readonly left: number;
  /** Whether files have projects that are not in the picture. */
  readonly filesHoldMore?: boolean;
}

export interface Folded {
  readonly network: Drawn;
  readonly folding: Folding;
}

interface Edge {
  readonly source: string;
  readonly group: Group;
  readonly projects: Set<string>;
  readonly roles: Set<Role>;
}

/**
 * Bodies and groups in place of bodies and projects. The weight of a link is the number of projects of the group in
 * which the body takes part; it leads where it leads one of them.
 */
export function folded(network: Drawn, participations: readonly Participation[], by: Folding["by"]): Folded {
  const edges = edgesOf(participations);
  const groups = new Map<string, DrawnNode>();
  const entries = new Map<string, number>();
  for (const { group } of edges) entries.set(group.key, (entries.get(group.key) ?? 0) + 1);
  for (const { group } of edges) groups.set(group.key, groupNode(group, entries.get(group.key)!));
  const linked = new Set(edges.map(({ source }) => source));
  const bodies = network.nodes.filter(({ key, body }) => body && linked.has(key));
  const nodes = [...bodies, ...[...groups].sort(byKey).map(([, node]) => node)];
  const links = edges.map(linkOf);
  const { nodesCut, linksCut } = network.totals;
  const totals = { nodes: nodes.length, links: links.length, nodesCut, linksCut };
  const found = new Set(edges.flatMap(({ projects }) => [...projects]));
  const folding = { by, projects: found.size, groups: groups.size, left: withoutGroup(participations) };
  return { network: { ...network, nodes, links, totals }, folding };
}

/** The number of projects of which no participation counts for a group. */
export function withoutGroup(participations: readonly Participation[]): number {
  const projectsOf = (some: readonly Participation[]) => new Set(some.map(({ target }) => target));
  const grouped = participations.filter(({ groups }) => groups.length > 0);
  return projectsOf(participations).size - projectsOf(grouped).size;
}

function edgesOf(participations: readonly Participation[]): Edge[] {
  const edges = new Map<string, Edge>();
  for (const { source, target, predicate, groups } of participations) {
    for (const group of groups) {
      const key = `${source}--${group.key}`;
      const edge = edges.get(key) ?? { source, group, projects: new Set(), roles: new Set() };
      edges.set(key, edge);
      edge.projects.add(target);
      edge.roles.add(predicate === "LEADS" ? "LEAD" : "PARTICIPANT");
    }
  }
  return [...edges].sort(byKey).map(([, edge]) => edge);
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

const groupNode = ({ key, nameZh, nameEn }: Group, entries: number): DrawnNode => ({
  ...{ key, entries },
  ...{ body: null, item: { nameZh, nameEn } },
});

const linkOf = ({ source, group, projects, roles }: Edge): DrawnLink => ({
  ...{ key: `${source}--${group.key}`, source, target: group.key },
  ...{ sharedCount: projects.size, roles: [...roles].sort() },
});

/** What the reader sees of a folded network: without hidden nodes, and within so many links of some nodes. */
export function seenOf(
  network: Drawn,
  { hidden, focus, steps }: { hidden: readonly string[]; focus: readonly string[]; steps: number },
): Drawn {
  const shown = new Set(network.nodes.flatMap(({ key }) => (hidden.includes(key) ? [] : [key])));
  const links = network.links.filter(({ source, target }) => shown.has(source) && shown.has(target));
  const near = focus.length > 0 ? reached(links, focus, steps) : shown;
  return {
    ...network,
    nodes: network.nodes.filter(({ key }) => shown.has(key) && near.has(key)),
    links: links.filter(({ source, target }) => near.has(source) && near.has(target)),
  };
}

function reached(links: readonly DrawnLink[], from: readonly string[], steps: number): ReadonlySet<string> {
  const near = new Set(from);
  for (let step = 0; step < steps; step += 1) {
    const next = links.flatMap(({ source, target }) =>
      near.has(source) ? [target] : near.has(target) ? [source] : [],
    );
    for (const key of next) near.add(key);
  }
  return near;
}
