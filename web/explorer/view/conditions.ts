import { START, type View } from "./view.js";

type Field = keyof View;

/** What leaves something out, and the fields in which it stands. Picture, unit and identity are choices, no conditions. */
const FIELDS = {
  roles: ["roles"],
  kinds: ["kinds"],
  period: ["from", "to", "basis"],
  confidence: ["minConfidence"],
  statuses: ["statuses"],
  documents: ["documents"],
  datasets: ["datasets"],
  involving: ["involving"],
  minShared: ["minShared"],
  parents: ["withoutParents"],
  jointOffices: ["withoutJointOffices"],
  focus: ["focus", "hops"],
  hidden: ["hidden"],
} as const satisfies Readonly<Record<string, readonly Field[]>>;

export type ConditionName = keyof typeof FIELDS;

const CONDITIONS = Object.keys(FIELDS) as ConditionName[];

/** What takes a condition back. */
export function without(name: ConditionName): Partial<View> {
  return Object.fromEntries(FIELDS[name].map((field) => [field, START[field]]));
}

/** Takes all of them back. */
export const WITHOUT_ANY: Partial<View> = Object.assign({}, ...CONDITIONS.map(without)) as Partial<View>;

/** A period is one only with a date; pairs that share little are left out of the picture of pairs alone. */
export function conditionsOf(view: View): ConditionName[] {
  return CONDITIONS.filter((name) => {
    if (name === "period") return view.from + view.to !== "";
    if (name === "focus") return view.focus.length > 0;
    if (name === "minShared" && view.mode === "TWO_MODE") return false;
    return FIELDS[name].some((field) => String(view[field]) !== String(START[field]));
  });
}
