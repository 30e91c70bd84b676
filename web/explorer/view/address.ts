import { START, type Camera, type View } from "./view.js";

type Field = Exclude<keyof View, "camera">;

/** Parameter names of the fields of a view in the address. */
const NAMES: Readonly<Record<Field, string>> = {
  mode: "view",
  unit: "unit",
  fold: "fold",
  identity: "identity",
  asOf: "date",
  roles: "roles",
  from: "from",
  to: "to",
  basis: "basis",
  compared: "compare",
  beside: "beside",
  kinds: "kinds",
  minConfidence: "confidence",
  withoutOffices: "nooffices",
  statuses: "states",
  documents: "documents",
  datasets: "datasets",
  involving: "involving",
  withoutParents: "noparents",
  withoutJointOffices: "nojoint",
  nestedOnce: "nestedonce",
  minShared: "min",
  rule: "rule",
  strongest: "strongest",
  level: "level",
  linkedOnly: "linked",
  form: "form",
  colour: "colour",
  size: "size",
  order: "order",
  bodyOrder: "rank",
  focus: "focus",
  hops: "hops",
  hidden: "hide",
  all: "all",
  selected: "select",
  evidence: "evidence",
  panel: "panel",
  pinned: "pin",
  version: "version",
  citation: "cited",
};

/** Allowed values of fields; other values in an address are ignored. */
const ALLOWED: { readonly [F in Field]?: readonly string[] } = {
  mode: ["BODIES", "TWO_MODE"],
  unit: ["BUSINESS_CHAIN", "PROJECT", "DOCUMENT"],
  fold: ["BUSINESS_CHAIN", "DOCUMENT"],
  identity: ["AS_NAMED", "AT_DOCUMENT_DATE", "AS_OF"],
  form: ["ARROWS", "MATRIX", "LEADS"],
  colour: ["CIRCLE", "KIND"],
  size: ["DEGREE", "STRENGTH", "BETWEENNESS"],
  rule: ["ALL", "STRONGEST", "CHANCE", "DISPARITY"],
  panel: ["pairs", "bodies", "links", "years"],
  basis: ["DOCUMENT", "PARTICIPATION"],
  roles: ["LEAD", "PARTICIPANT"],
  statuses: ["ACCEPTED", "PROPOSED", "REJECTED"],
};

const FIELDS = Object.keys(NAMES) as Field[];

function parse(field: Field, text: string): View[Field] {
  const initial = START[field];
  if (typeof initial === "boolean") return text === "1";
  if (field === "minConfidence" || field === "level") return Math.min(1, Math.max(0, Number(text) || 0));
  if (typeof initial === "number") return Math.max(1, Math.floor(Number(text)) || 1);
  const isAllowed = (word: string) => ALLOWED[field]?.includes(word) !== false;
  if (typeof initial !== "string") return text.split(" ").filter((word) => word !== "" && isAllowed(word));
  return isAllowed(text) ? text : initial;
}

function print(value: View[Field]): string {
  if (typeof value === "boolean") return value ? "1" : "";
  return typeof value === "object" ? value.join(" ") : String(value);
}

function readCamera(text: string | null): Camera | null {
  const [x, y, ratio] = (text ?? "").split(",").map(Number);
  const isComplete = [x, y, ratio].every((part) => part !== undefined && Number.isFinite(part));
  return isComplete && ratio! > 0 ? { x: x!, y: y!, ratio: ratio! } : null;
}

export function readView(search: string): View {
  const given = new URLSearchParams(search);
  const parts = FIELDS.flatMap((field) => {
    const text = given.get(NAMES[field]);
    return text === null ? [] : [[field, parse(field, text)]];
  });
  return {
    ...START,
    ...(Object.fromEntries(parts) as Partial<View>),
    camera: readCamera(given.get("camera")),
  };
}

/** Writes only what differs from the start, so that addresses stay short. */
export function writeView(view: View, language: string): string {
  const fields = new URLSearchParams();
  for (const field of FIELDS) {
    const text = print(view[field]);
    if (text !== print(START[field])) fields.set(NAMES[field], text);
  }
  if (view.camera) {
    const { x, y, ratio } = view.camera;
    fields.set("camera", [x, y, ratio].map((part) => Number(part.toFixed(4))).join(","));
  }
  fields.set("lang", language);
  return `?${fields.toString().replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%40", "@")}`;
}
