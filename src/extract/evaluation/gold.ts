/** Annotated documents: records of who leads and who takes part in a task, and what a reader may leave open. */

export interface GoldRecord {
  task: string;
  lead: readonly string[];
  participants: readonly string[];
  others: boolean;
  quote: string;
  /** A reader may disagree: counted neither way. */
  borderline?: boolean;
  /** A construction without role, such as 指导: counted neither way. */
  outside_rules?: boolean;
}

/** The body that an annotated name means; null where the annotation leaves it open. */
export interface GoldBody {
  name: string;
  body: string | null;
}

export interface GoldDocument {
  name: string;
  text: string;
  date: string | null;
  records: readonly GoldRecord[];
  bodies: readonly GoldBody[];
}

/** What was read, as far as it is compared; offsets are code points. */
export interface Prediction {
  role: "LEAD" | "PARTICIPANT";
  namedForm: string;
  start: number;
  end: number;
  bodyId: string | null;
  clause: { start: number; end: number };
  listIsOpen: boolean;
  rule: string;
  confidence: number;
}

export function isCounted({ borderline, outside_rules }: GoldRecord): boolean {
  return !borderline && !outside_rules;
}

export function plainForm(form: string): string {
  return form.replace(/[\s\p{Cf}]/gu, "");
}
