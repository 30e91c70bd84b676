/** Finds imported projects that make a part of a part: the whole of a project is part of nothing. */
import { nestedWholes } from "../../domain/integrity.js";
import type { ProjectRecord } from "../../domain/records.js";
import type { Refusal } from "../../exchange/interchange/refusal.js";
import type { Placed } from "./validate-lives.js";

/**
 * @param parts imported projects that are part of another
 * @param stored projects in the graph that the import leaves as they are
 */
export function partsOfParts(parts: Placed<ProjectRecord>, stored: readonly ProjectRecord[]): Refusal[] {
  const projects = [...[...parts.values()].map(({ record }) => record), ...stored];
  const byId = new Map(projects.map((one) => [one.id, one]));
  return nestedWholes(projects).flatMap(({ id, column, message }) => {
    const own = parts.get(id);
    if (own) return [{ ...own.place, column, reason: `"${id}" ${message}` }];
    const whole = parts.get(byId.get(id)!.partOf!);
    if (!whole) return [];
    const { record, place } = whole;
    return [
      { ...place, column, reason: `"${record.id}" would make "${id}" (projects) invalid, which ${message}` },
    ];
  });
}
