import type {
  BodyKind,
  IdentityInput,
  IdentityMode,
  PairOrderField,
  ParticipationFilter,
  PeriodBasis,
  Role,
  StatementStatus,
  Unit,
} from "../generated/operations.js";

export type Panel = "pairs" | "links" | "years";

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** All that decides what is shown; it stands in the address, so that a link shows the same. */
export interface View {
  readonly mode: "BODIES" | "TWO_MODE";
  readonly unit: Unit;
  readonly identity: IdentityMode;
  /** The date of AS_OF. */
  readonly asOf: string;
  readonly roles: readonly Role[];
  readonly from: string;
  readonly to: string;
  /** Which date the two are compared with. */
  readonly basis: PeriodBasis;
  readonly kinds: readonly BodyKind[];
  /** From 0 to 1. */
  readonly minConfidence: number;
  /** None: the accepted ones. */
  readonly statuses: readonly StatementStatus[];
  readonly documents: readonly string[];
  readonly datasets: readonly string[];
  /** Ids of bodies, one of which is in every pair. */
  readonly involving: readonly string[];
  readonly withoutParents: boolean;
  readonly withoutJointOffices: boolean;
  readonly minShared: number;
  readonly order: PairOrderField;
  /** Keys of nodes; none: everything is in focus. */
  readonly focus: readonly string[];
  readonly hops: number;
  readonly hidden: readonly string[];
  /** A large network is drawn whole, as far as one can be drawn, and not only its strongest part. */
  readonly all: boolean;
  readonly selected: readonly string[];
  /** Whether the evidence of what is selected is open. */
  readonly evidence: boolean;
  readonly panel: Panel;
  /** Where a node was put by hand, as key@x,y. */
  readonly pinned: readonly string[];
  readonly camera: Camera | null;
  /** Number of the data version; empty until it is known. */
  readonly version: string;
  /** Id of the citation that a link brought along; it is told how it stands. */
  readonly citation: string;
}

export const START: View = {
  mode: "BODIES",
  unit: "BUSINESS_CHAIN",
  identity: "AS_NAMED",
  asOf: "2018-12-31",
  roles: [],
  from: "",
  to: "",
  basis: "DOCUMENT",
  kinds: [],
  minConfidence: 0,
  statuses: [],
  documents: [],
  datasets: [],
  involving: [],
  withoutParents: false,
  withoutJointOffices: false,
  minShared: 1,
  order: "SHARED_COUNT",
  focus: [],
  hops: 1,
  hidden: [],
  all: false,
  selected: [],
  evidence: false,
  panel: "pairs",
  pinned: [],
  camera: null,
  version: "",
  citation: "",
};

export const identityOf = ({ identity, asOf }: View): IdentityInput =>
  identity === "AS_OF" ? { mode: identity, date: asOf } : { mode: identity };

const given = <Value>(list: readonly Value[]): readonly Value[] | undefined =>
  list.length > 0 ? list : undefined;

function periodOf({ from, to, basis }: View): ParticipationFilter["period"] {
  if (!from && !to) return undefined;
  return { from: from || undefined, to: to || undefined, basis };
}

/** The conditions of the view, for everything that is asked; what is undefined is not sent. */
export function filterOf(view: View): ParticipationFilter {
  return {
    identity: identityOf(view),
    roles: given(view.roles),
    bodyKinds: given(view.kinds),
    period: periodOf(view),
    minConfidence: view.minConfidence || undefined,
    statuses: given(view.statuses),
    documentIds: given(view.documents),
    datasetIds: given(view.datasets),
    involving: given(view.involving),
    excludeParentChild: view.withoutParents || undefined,
    excludeJointOffices: view.withoutJointOffices || undefined,
    dataVersion: view.version,
  };
}

const AFTER_COLON = /^[A-Z_]+:/;

/** The id of the object that a node stands for. */
export const idOf = (key: string): string => key.replace(AFTER_COLON, "");
export const isBody = (key: string): boolean => key.startsWith("BODY:");
