/** The arguments of a network query. */
import type { CommunityRequest } from "../../analysis/network/communities.js";
import type { NetworkMode } from "../../analysis/network/network.js";
import type { FilteredQuestion } from "../questions/analysis.js";
import type { ParticipationFilter } from "../questions/filter.js";
import type { BodyOrder } from "../questions/bodies/rank-bodies.js";
import type { BackboneQuestion } from "./backbone-request.js";

/** Seeds by id or exact name, and the top of a ranking; all are combined. */
export interface SeedsQuestion {
  bodies?: string[] | null;
  items?: string[] | null;
  top?: number | null;
  by?: BodyOrder;
}

/** A period. */
export type SliceQuestion = NonNullable<ParticipationFilter["period"]>;

export interface NetworkQuestion extends FilteredQuestion {
  mode: NetworkMode;
  seeds?: SeedsQuestion | null;
  hops: number;
  minShared: number;
  backbone?: BackboneQuestion | null;
  slices?: SliceQuestion[] | null;
  communities: Partial<CommunityRequest>;
  maxNodes: number;
  maxLinks: number;
}

/** Optional content of a network file. */
export interface FileOptions {
  /** Node measures, by field name. */
  measures: readonly string[];
  /** Measures of pairs on the edges of a projection on bodies, by field name. */
  pairMeasures: readonly string[];
  /** Layout positions of the nodes. */
  positions: boolean;
  /** Colours by kind. */
  colours: boolean;
  /** 1 / weight of each edge of a projection. */
  distance: boolean;
  /** A byte order mark before CSV, without which Excel shows Chinese garbled. */
  bom?: boolean;
  /** Id of the citation that the file belongs to. */
  citation: string | null;
}

export const FILE_SWITCHES = [
  "positions",
  "colours",
  "distance",
  "bom",
] as const satisfies readonly (keyof FileOptions)[];

/** Placeholder in a URL for the format. */
export const ANY_FORMAT = "{format}";

/** Defaults of omitted arguments. */
export const NETWORK_DEFAULTS = {
  mode: "BODIES",
  unit: "BUSINESS_CHAIN",
  hops: 1,
  minShared: 1,
  communities: { algorithm: "LOUVAIN", resolution: 1, seed: 1, trials: 10 },
  maxNodes: 1_000,
  maxLinks: 10_000,
} as const;
