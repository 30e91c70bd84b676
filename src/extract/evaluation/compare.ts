/** Compares what was read from one document with its annotation. */
import { isCounted, plainForm, type GoldDocument, type GoldRecord, type Prediction } from "./gold.js";

export interface Mistake {
  document: string;
  kind: "MISSED" | "WRONG" | "BODY";
  role: string;
  namedForm: string;
  rule: string | null;
  /** The text around it. */
  text: string;
}

export interface DocumentScore {
  document: string;
  /** Pairs of role and named form that were read, annotated, and both. */
  predicted: number;
  annotated: number;
  correct: number;
  records: number;
  exactRecords: number;
  /** Names whose body is annotated. */
  resolved: { right: number; of: number };
  /** Names that the annotation leaves without a body, and those of them that got one: neither is a mistake. */
  openBodies: { found: number; of: number };
  /** For each counted prediction, its rule and confidence and whether it is right. */
  outcomes: readonly { rule: string; confidence: number; right: boolean }[];
  mistakes: readonly Mistake[];
}

export function compareDocument(gold: GoldDocument, predictions: readonly Prediction[]): DocumentScore {
  const points = [...gold.text];
  const wanted = gold.records.filter(isCounted).flatMap(pairsOf);
  const open = new Map<string, number>();
  for (const { key } of wanted) open.set(key, (open.get(key) ?? 0) + 1);
  const outcomes: DocumentScore["outcomes"][number][] = [];
  const mistakes: Mistake[] = [];
  const bodies = { resolved: { right: 0, of: 0 }, openBodies: { found: 0, of: 0 } };
  for (const one of predictions) {
    const key = `${one.role} ${plainForm(one.namedForm)}`;
    const left = open.get(key) ?? 0;
    if (left === 0 && isOptional(gold, points, one)) continue;
    if (left > 0) open.set(key, left - 1);
    outcomes.push({ rule: one.rule, confidence: one.confidence, right: left > 0 });
    const mistake = {
      document: gold.name,
      role: one.role,
      namedForm: one.namedForm,
      rule: one.rule,
      text: around(points, one),
    };
    if (left === 0) mistakes.push({ ...mistake, kind: "WRONG" });
    else if (!resolves(gold, one, bodies)) mistakes.push({ ...mistake, kind: "BODY" });
  }
  for (const { key, record } of wanted) {
    const left = open.get(key) ?? 0;
    if (left === 0) continue;
    open.set(key, left - 1);
    const [role, namedForm] = key.split(" ") as [string, string];
    mistakes.push({ document: gold.name, kind: "MISSED", role, namedForm, rule: null, text: record.quote });
  }
  const correct = outcomes.filter(({ right }) => right).length;
  return {
    ...{
      document: gold.name,
      predicted: outcomes.length,
      annotated: wanted.length,
      correct,
      ...bodies,
      outcomes,
      mistakes,
    },
    ...exactRecords(gold, predictions),
  };
}

function pairsOf(record: GoldRecord): { key: string; record: GoldRecord }[] {
  const keys = (role: string, names: readonly string[]) =>
    names.map((name) => ({ key: `${role} ${plainForm(name)}`, record }));
  return [...keys("LEAD", record.lead), ...keys("PARTICIPANT", record.participants)];
}

/** Stands in the quote of a record that counts neither way. */
function isOptional({ text, records }: GoldDocument, points: readonly string[], one: Prediction): boolean {
  const start = points.slice(0, one.start).join("").length;
  return records.some((record) => {
    if (isCounted(record)) return false;
    const at = text.indexOf(record.quote);
    return at >= 0 && at <= start && start < at + record.quote.length;
  });
}

/** False only where the annotation names a body, and another or none was found. */
function resolves(
  { bodies }: GoldDocument,
  { namedForm, bodyId }: Prediction,
  { resolved, openBodies }: Pick<DocumentScore, "resolved" | "openBodies">,
): boolean {
  const known = bodies.find(({ name }) => plainForm(name) === plainForm(namedForm));
  if (!known) return true;
  if (known.body === null) {
    openBodies.of++;
    if (bodyId !== null) openBodies.found++;
    return true;
  }
  resolved.of++;
  if (known.body !== bodyId) return false;
  resolved.right++;
  return true;
}

function exactRecords({ records }: GoldDocument, predictions: readonly Prediction[]) {
  const groups = new Map<string, Prediction[]>();
  for (const one of predictions) {
    const key = `${one.clause.start}:${one.clause.end}:${one.rule}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const read = [...groups.values()].map((group) =>
    signature(namesOf(group, "LEAD"), namesOf(group, "PARTICIPANT"), group[0]!.listIsOpen),
  );
  const counted = records.filter(isCounted);
  let exact = 0;
  for (const { lead, participants, others } of counted) {
    const at = read.indexOf(signature(lead, participants, others));
    if (at < 0) continue;
    read.splice(at, 1);
    exact++;
  }
  return { records: counted.length, exactRecords: exact };
}

function namesOf(group: readonly Prediction[], role: Prediction["role"]): string[] {
  return group.filter((one) => one.role === role).map(({ namedForm }) => namedForm);
}

function signature(leads: readonly string[], participants: readonly string[], open: boolean): string {
  const sorted = (names: readonly string[]): string => names.map(plainForm).sort().join(",");
  return `${sorted(leads)};${sorted(participants)};${open}`;
}

function around(points: readonly string[], { start, end }: Prediction): string {
  return points
    .slice(Math.max(0, start - 30), end + 30)
    .join("")
    .replace(/\s+/gu, " ");
}
