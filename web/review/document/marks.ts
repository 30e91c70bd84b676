import { isUnresolved, isWaiting, type Item } from "./items";
import type { Span } from "./pieces";

/** How a named form is marked: what it does, and what is decided. */
export interface Mark extends Span {
  readonly kind: "lead" | "participant" | "other";
  readonly state: "proposed" | "accepted" | "rejected";
  readonly unresolved: boolean;
}

export function kindOf({ predicate }: Item): Mark["kind"] {
  if (predicate === "LEADS") return "lead";
  return predicate === "PARTICIPATES_IN" ? "participant" : "other";
}

/** Of several statements at one place, what still waits shows. */
export function marksOf(spans: readonly Span[], items: ReadonlyMap<string, Item>): Mark[] {
  return spans.map((span) => {
    const own = span.ids.map((id) => items.get(id)!);
    const shown = own.find(isWaiting) ?? own.find(({ status }) => status === "ACCEPTED") ?? own[0]!;
    const state = shown.status.toLowerCase() as Mark["state"];
    return { ...span, kind: kindOf(shown), state, unresolved: isUnresolved(shown) };
  });
}

export const sameMarks = (one: readonly Mark[], other: readonly Mark[]): boolean =>
  one.length === other.length &&
  one.every((mark, at) => {
    const { start, end, kind, state, unresolved, ids } = other[at]!;
    return (
      mark.start === start &&
      mark.end === end &&
      mark.kind === kind &&
      mark.state === state &&
      mark.unresolved === unresolved &&
      mark.ids.join() === ids.join()
    );
  });
