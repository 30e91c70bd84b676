import { START, type Camera, type View } from "./view.js";

type Field = Exclude<keyof View, "camera">;

/** What each part of a view is called in the address. */
const NAMES: Readonly<Record<Field, string>> = {
  mode: "view",
  unit: "unit",
  identity: "identity",
  asOf: "date",
  roles: "roles",
  from: "from",
  to: "to",
  basis: "basis",
  kinds: "kinds",
  minConfidence: "confidence",
  statuses: "states",
  documents: "documents",
  datasets: "datasets",
  involving: "involving",
  withoutParents: "noparents",
  withoutJointOffices: "nojoint",
  minShared: "min",
  order: "order",
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

/** Where only some words mean something; what else an address holds there is as if it were not there. */
const WORDS: { readonly [F in Field]?: readonly string[] } = {
  mode: ["BODIES", "TWO_MODE"],
  unit: ["BUSINESS_CHAIN", "PROJECT", "DOCUMENT"],
  identity: ["AS_NAMED", "AT_DOCUMENT_DATE", "AS_OF"],
  panel: ["pairs", "links", "years"],
  basis: ["DOCUMENT", "PARTICIPATION"],
  roles: ["LEAD", "PARTICIPANT"],
  statuses: ["ACCEPTED", "PROPOSED", "REJECTED"],
};

const FIELDS = Object.keys(NAMES) as Field[];

function parse(field: Field, text: string): View[Field] {
  const usual = START[field];
  if (typeof usual === "boolean") return text === "1";
  if (field === "minConfidence") return Math.min(1, Math.max(0, Number(text) || 0));
  if (typeof usual === "number") return Math.max(1, Math.floor(Number(text)) || 1);
  const means = (word: string) => WORDS[field]?.includes(word) !== false;
  if (typeof usual !== "string") return text.split(" ").filter((word) => word !== "" && means(word));
  return means(text) ? text : usual;
}

function print(value: View[Field]): string {
  if (typeof value === "boolean") return value ? "1" : "";
  return typeof value === "object" ? value.join(" ") : String(value);
}

function readCamera(text: string | null): Camera | null {
  const [x, y, ratio] = (text ?? "").split(",").map(Number);
  const whole = [x, y, ratio].every((part) => part !== undefined && Number.isFinite(part));
  return whole && ratio! > 0 ? { x: x!, y: y!, ratio: ratio! } : null;
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

/** Only what differs from the start is written, so that a plain view has a plain address. */
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
