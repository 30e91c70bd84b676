/** Parts of projects, such as the groups of a headquarters, and the wholes that they are parts of. */
import { groupBy } from "../../domain/grouping.js";
import type { Collaboration } from "./collaboration.js";

/** The whole that each project is a part of; the project itself where it is a part of nothing. */
export function wholesOf({ records, projectAt }: Collaboration): number[] {
  return Array.from(records.projects.column("partOf"), (partOf, project) =>
    partOf ? (projectAt.get(partOf) ?? project) : project,
  );
}

const PARTS = new WeakMap<Collaboration, ReadonlyMap<number, readonly number[]>>();

/** The projects that count as this one, ascending: itself unless it is a part, and its parts. */
export function partsOf(collaboration: Collaboration, whole: number): readonly number[] {
  let parts = PARTS.get(collaboration);
  if (!parts) {
    const wholes = wholesOf(collaboration);
    parts = groupBy(wholes.keys(), (project) => wholes[project]!);
    PARTS.set(collaboration, parts);
  }
  return parts.get(whole) ?? [];
}
