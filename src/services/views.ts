/** Views and what is derived from them, kept by question for as long as their data version is current. */
import type { Collaboration } from "../analysis/collaboration.js";
import { bodyNumbers, type BodyNumbers } from "../analysis/rank-bodies.js";
import { buildScope, type PairConditions, type PairScope } from "../analysis/pair-scope.js";
import type { Selection } from "../analysis/selection.js";
import { buildView, type View } from "../analysis/view.js";

/** Rows and entries that the kept views may hold together: about 20 bytes each. */
const CAPACITY = 20_000_000;

export class Views {
  /** In order of last use, oldest first. */
  private readonly kept = new Map<string, View>();
  private readonly numbers = new WeakMap<View, Map<string, BodyNumbers>>();
  private held = 0;

  constructor(readonly collaboration: Collaboration) {}

  view(selection: Selection): View {
    const key = JSON.stringify(selection);
    const view = this.kept.get(key) ?? buildView(this.collaboration, selection);
    if (!this.kept.delete(key)) this.held += weight(view);
    this.kept.set(key, view);
    this.shed();
    return view;
  }

  scope(view: View, conditions: PairConditions): PairScope {
    return buildScope(view, conditions);
  }

  bodyNumbers(view: View, conditions: PairConditions): BodyNumbers {
    const byScope = this.numbers.get(view) ?? new Map<string, BodyNumbers>();
    this.numbers.set(view, byScope);
    const key = JSON.stringify(conditions);
    const known = byScope.get(key) ?? bodyNumbers(view, this.scope(view, conditions));
    byScope.set(key, known);
    return known;
  }

  /** Drops the views used longest ago; the one just used stays, whatever its size. */
  private shed(): void {
    for (const [key, view] of this.kept) {
      if (this.held <= CAPACITY || this.kept.size === 1) return;
      this.kept.delete(key);
      this.held -= weight(view);
    }
  }
}

function weight(view: View): number {
  return (
    view.bodyRows.length + view.incidence.items.length + view.incidence.bodyCount + view.incidence.itemCount
  );
}
