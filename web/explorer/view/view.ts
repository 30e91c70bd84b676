import type {
  BodyKind,
  IdentityInput,
  IdentityMode,
  PairOrderField,
  ParticipationFilter,
  Role,
  Unit,
} from "../generated/operations";

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
  readonly kinds: readonly BodyKind[];
  readonly withoutParents: boolean;
  readonly withoutJointOffices: boolean;
  readonly minShared: number;
  readonly order: PairOrderField;
  /** Keys of nodes; none: everything is in focus. */
  readonly focus: readonly string[];
  readonly hops: number;
  readonly hidden: readonly string[];
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
  kinds: [],
  withoutParents: false,
  withoutJointOffices: false,
  minShared: 1,
  order: "SHARED_COUNT",
  focus: [],
  hops: 1,
  hidden: [],
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

/** The conditions of the view, for everything that is asked. */
export function filterOf(view: View): ParticipationFilter {
  const { roles, kinds, from, to, withoutParents, withoutJointOffices, version } = view;
  return {
    identity: identityOf(view),
    ...(roles.length > 0 && { roles }),
    ...(kinds.length > 0 && { bodyKinds: kinds }),
    ...((from || to) && { period: { ...(from && { from }), ...(to && { to }) } }),
    ...(withoutParents && { excludeParentChild: true }),
    ...(withoutJointOffices && { excludeJointOffices: true }),
    dataVersion: version,
  };
}

const AFTER_COLON = /^[A-Z_]+:/;

/** The id of the object that a node stands for. */
export const idOf = (key: string): string => key.replace(AFTER_COLON, "");
export const isBody = (key: string): boolean => key.startsWith("BODY:");
