/** Whether an import reached the content hash that its source states. */
import { EMPTY_VERSION } from "../../domain/history.js";
import type { Graph } from "../../store/graph.js";
import { VersionRepository } from "../../store/version-repository.js";

export interface HashReached {
  /** In `datapackage.json`. */
  stated: string;
  /** Of the current data version. */
  reached: string;
}

/** @returns null when the source states none */
export async function hashReached(graph: Graph, stated: string | null): Promise<HashReached | null> {
  if (stated === null) return null;
  const { contentHash } = (await new VersionRepository(graph).current()) ?? EMPTY_VERSION;
  return { stated, reached: contentHash };
}
