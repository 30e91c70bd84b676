/** The orders in which pairs can be ranked: every measure of the registry, and the four role pairs. */
import { PAIR_MEASURES } from "./measures/registry.js";
import type { PairMeasure } from "./measures/pair-measure.js";
import type { RolePairs } from "./pair-facts.js";

const ROLE_PAIR_ORDERS = [
  "LEAD_LEAD",
  "LEAD_PARTICIPANT",
  "PARTICIPANT_LEAD",
  "PARTICIPANT_PARTICIPANT",
] as const;
export const PAIR_ORDERS = [...PAIR_MEASURES.map((measure) => measure.id), ...ROLE_PAIR_ORDERS];

export interface PairOrder {
  field: string;
  direction: "ASC" | "DESC";
}

/** The measure that an order ranks by; undefined for a role pair. */
export function measureOf(order: PairOrder): PairMeasure | undefined {
  return PAIR_MEASURES.find((measure) => measure.id === order.field);
}

/** The other direction of the orders by unequal roles. */
const REVERSE: Readonly<Record<string, keyof RolePairs>> = {
  LEAD_PARTICIPANT: "participantLead",
  PARTICIPANT_LEAD: "leadParticipant",
};

/** Counts by which pairs are ranked: which of the two is named first means nothing, so the larger direction counts. */
export function rolePairFields(field: string): readonly [keyof RolePairs, keyof RolePairs] {
  const own = rolePairField(field);
  return [own, REVERSE[field] ?? own];
}

/** LEAD_PARTICIPANT → leadParticipant. */
export function rolePairField(field: string): keyof RolePairs {
  return field
    .toLowerCase()
    .replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) as keyof RolePairs;
}
