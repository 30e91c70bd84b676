import { periodsOf } from "./periods.js";
import { START, type View } from "./view.js";

type Field = keyof View;

/** Conditions that exclude data, with their fields. Mode, unit and identity are settings, not conditions. */
const FIELDS = {
  roles: ["roles"],
  kinds: ["kinds"],
  period: ["from", "to", "basis"],
  compared: ["compared", "beside"],
  confidence: ["minConfidence"],
  offices: ["withoutOffices"],
  statuses: ["statuses"],
  documents: ["documents"],
  datasets: ["datasets"],
  involving: ["involving"],
  minShared: ["minShared"],
  parents: ["withoutParents"],
  jointOffices: ["withoutJointOffices"],
  nested: ["nestedOnce"],
  focus: ["focus", "hops"],
  hidden: ["hidden"],
} as const satisfies Readonly<Record<string, readonly Field[]>>;

export type ConditionName = keyof typeof FIELDS;

const CONDITIONS = Object.keys(FIELDS) as ConditionName[];

/** The change that removes a condition. */
export function without(name: ConditionName): Partial<View> {
  return Object.fromEntries(FIELDS[name].map((field) => [field, START[field]]));
}

/** The change that removes all conditions. */
export const WITHOUT_ANY: Partial<View> = Object.assign({}, ...CONDITIONS.map(without)) as Partial<View>;

/** The active conditions. A period needs a date; a minimum of shared items applies only to the network of bodies. */
export function conditionsOf(view: View): ConditionName[] {
  return CONDITIONS.filter((name) => {
    if (name === "period") return view.from + view.to !== "" && !periodsOf(view);
    if (name === "compared") return periodsOf(view) !== null;
    if (name === "focus") return view.focus.length > 0;
    if (name === "minShared" && view.mode === "TWO_MODE") return false;
    if (name === "nested" && view.unit !== "PROJECT") return false;
    return FIELDS[name].some((field) => String(view[field]) !== String(START[field]));
  });
}
