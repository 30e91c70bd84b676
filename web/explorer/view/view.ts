import type {
  BodyKind,
  BodyOrder,
  IdentityInput,
  IdentityMode,
  PairOrderField,
  ParticipationFilter,
  PeriodBasis,
  Role,
  StatementStatus,
  Unit,
} from "../generated/operations.js";
import { hullOf, matchedOn, periodsOf } from "./periods.js";

/** Which links of the network of bodies are worth seeing. */
export type RuleName = "ALL" | "STRONGEST" | "CHANCE" | "DISPARITY";
/** What the colours of bodies stand for. */
export type ColourBy = "CIRCLE" | "KIND";
/** What the sizes of bodies stand for, in the picture. */
export type SizeBy = "DEGREE" | "STRENGTH" | "BETWEENNESS";
/** How pairs are drawn: as lines, as a matrix, as arrows from the lead, or as a matrix of who leads whom. */
export type Form = "" | "ARROWS" | "MATRIX" | "LEADS";
/** What the projects of a picture of bodies and projects are folded into; empty: each is drawn. */
export type Fold = "" | "BUSINESS_CHAIN" | "DOCUMENT";
export type Panel = "pairs" | "bodies" | "links" | "years";

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** Everything that determines what is shown. It is stored in the address, so that a link shows the same. */
export interface View {
  readonly mode: "BODIES" | "TWO_MODE";
  readonly unit: Unit;
  readonly fold: Fold;
  readonly identity: IdentityMode;
  /** The date of AS_OF. */
  readonly asOf: string;
  readonly roles: readonly Role[];
  readonly from: string;
  readonly to: string;
  /** The date that `from` and `to` apply to. */
  readonly basis: PeriodBasis;
  /** Two periods that are compared, as `1980..1989`, in place of the single one; empty: none. */
  readonly compared: readonly string[];
  /** Draws the periods side by side, not their differences. */
  readonly beside: boolean;
  readonly kinds: readonly BodyKind[];
  /** From 0 to 1. */
  readonly minConfidence: number;
  readonly withoutOffices: boolean;
  /** Empty: accepted only. */
  readonly statuses: readonly StatementStatus[];
  readonly documents: readonly string[];
  readonly datasets: readonly string[];
  /** Ids of bodies; every pair contains one of them. */
  readonly involving: readonly string[];
  readonly withoutParents: boolean;
  readonly withoutJointOffices: boolean;
  /** Counts the parts of a project as the whole. */
  readonly nestedOnce: boolean;
  readonly minShared: number;
  /** Which links are drawn; empty: as the page chooses by their number. */
  readonly rule: RuleName | "";
  /** Links per body, for the rule STRONGEST. */
  readonly strongest: number;
  /** The highest q-value or disparity, for the rules CHANCE and DISPARITY. */
  readonly level: number;
  /** Leaves out bodies without a link. */
  readonly linkedOnly: boolean;
  /** Empty: as lines. */
  readonly form: Form;
  /** Empty: one colour. */
  readonly colour: ColourBy | "";
  /** Empty: the number of items. */
  readonly size: SizeBy | "";
  readonly order: PairOrderField;
  readonly bodyOrder: BodyOrder;
  /** Keys of nodes; empty: no focus. */
  readonly focus: readonly string[];
  readonly hops: number;
  readonly hidden: readonly string[];
  /** Draws a large network up to the limit of the API, not only its strongest part. */
  readonly all: boolean;
  readonly selected: readonly string[];
  /** Whether the evidence for the selection is open. */
  readonly evidence: boolean;
  readonly panel: Panel;
  /** Positions of nodes moved by hand, as key@x,y. */
  readonly pinned: readonly string[];
  readonly camera: Camera | null;
  /** Number of the data version; empty until it is known. */
  readonly version: string;
  /** Id of the citation that a link names; the page verifies it. */
  readonly citation: string;
}

export const START: View = {
  mode: "BODIES",
  unit: "BUSINESS_CHAIN",
  fold: "",
  identity: "AS_NAMED",
  asOf: "2018-12-31",
  roles: [],
  from: "",
  to: "",
  basis: "DOCUMENT",
  compared: [],
  beside: false,
  kinds: [],
  minConfidence: 0,
  withoutOffices: false,
  statuses: [],
  documents: [],
  datasets: [],
  involving: [],
  withoutParents: false,
  withoutJointOffices: false,
  nestedOnce: false,
  minShared: 1,
  rule: "",
  strongest: 3,
  level: 0.05,
  linkedOnly: false,
  form: "",
  colour: "",
  size: "",
  order: "SHARED_COUNT",
  bodyOrder: "ITEMS",
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

const MATRICES: ReadonlySet<Form> = new Set(["MATRIX", "LEADS"]);

/** Whether pairs are drawn as the cells of a matrix. Two periods are compared by lines. */
export const isMatrix = (view: View): boolean =>
  view.mode === "BODIES" && MATRICES.has(view.form) && periodsOf(view) === null;

/** Whether lines are arrows from who leads to who takes part. */
export const isDirected = (view: View): boolean =>
  view.mode === "BODIES" && view.form === "ARROWS" && periodsOf(view) === null;

/** What projects are folded into, where the picture has projects. */
export const foldOf = ({ mode, unit, fold }: View): Fold =>
  mode === "TWO_MODE" && unit === "PROJECT" ? fold : "";

/** Two periods are always compared as of one date, so that a reform does not look like a loss. */
export function identityOf(view: View): IdentityInput {
  const { identity, asOf } = view;
  if (identity === "AS_OF") return { mode: identity, date: asOf };
  const periods = periodsOf(view);
  return periods ? { mode: "AS_OF", date: matchedOn(periods) } : { mode: identity };
}

const given = <Value>(list: readonly Value[]): readonly Value[] | undefined =>
  list.length > 0 ? list : undefined;

function periodOf(view: View): ParticipationFilter["period"] {
  const { basis } = view;
  const periods = periodsOf(view);
  const { from, to } = periods ? hullOf(periods) : view;
  if (!from && !to) return undefined;
  return { from: from || undefined, to: to || undefined, basis };
}

/** The filter of all queries of a view. Undefined fields are not sent. */
export function filterOf(view: View): ParticipationFilter {
  return {
    identity: identityOf(view),
    roles: given(view.roles),
    bodyKinds: given(view.kinds),
    period: periodOf(view),
    minConfidence: view.minConfidence || undefined,
    excludeOffices: view.withoutOffices || undefined,
    statuses: given(view.statuses),
    documentIds: given(view.documents),
    datasetIds: given(view.datasets),
    involving: given(view.involving),
    excludeParentChild: view.withoutParents || undefined,
    excludeJointOffices: view.withoutJointOffices || undefined,
    countNestedOnce: (view.unit === "PROJECT" && view.nestedOnce) || undefined,
    dataVersion: view.version,
  };
}

const AFTER_COLON = /^[A-Z_]+:/;

/** The id of the object that a node stands for. */
export const idOf = (key: string): string => key.replace(AFTER_COLON, "");
export const isBody = (key: string): boolean => key.startsWith("BODY:");
