/** Views and what is derived from them, kept by question for as long as their data version is current. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { buildScope, type PairConditions, type PairScope } from "../../analysis/pairs/pair-scope.js";
import { bodyNumbers, type BodyNumbers } from "../../analysis/bodies/rank-bodies.js";
import type { Selection } from "../../analysis/index/selection.js";
import { buildView, type View } from "../../analysis/index/view.js";
import { LeastRecent } from "../computing/least-recent.js";
import type { MeasuredNetwork } from "./measured-network.js";

/** Numbers that the kept views may hold together; a number is four bytes or fewer. */
const VIEW_CAPACITY = 40_000_000;
const NETWORK_CAPACITY = 20_000_000;
const NUMBERS_CAPACITY = 10_000_000;
/** What an entry costs beside its numbers, so that very small ones are bounded too. */
const OVERHEAD = 4_000;

/** What a body ranking is cut from. */
export interface ScopedNumbers {
  scope: PairScope;
  numbers: BodyNumbers;
}

export class Views {
  private readonly views = new LeastRecent<View>(VIEW_CAPACITY, viewWeight);
  private readonly numbers = new LeastRecent<ScopedNumbers>(
    NUMBERS_CAPACITY,
    ({ scope }) => OVERHEAD + 6 * scope.ends.length,
  );

  private readonly networks = new LeastRecent<MeasuredNetwork>(
    NETWORK_CAPACITY,
    ({ weight }) => OVERHEAD + weight,
  );

  constructor(readonly collaboration: Collaboration) {}

  view(selection: Selection): View {
    return this.views.get(JSON.stringify(selection), () => buildView(this.collaboration, selection));
  }

  /** @param question what tells the network from others of this data version */
  network(question: string, make: () => MeasuredNetwork): MeasuredNetwork {
    return this.networks.get(question, make);
  }

  bodyNumbers(view: View, conditions: PairConditions): ScopedNumbers {
    return this.numbers.get(JSON.stringify([view.selection, conditions]), () => {
      const scope = buildScope(view, conditions);
      return { scope, numbers: bodyNumbers(view, scope) };
    });
  }
}

function viewWeight({ bodyRows, bodyRowStart, incidence }: View): number {
  const { items, members, bodyStart, itemStart } = incidence;
  return (
    OVERHEAD +
    bodyRows.length +
    bodyRowStart.length +
    3 * items.length +
    2 * members.length +
    bodyStart.length +
    itemStart.length
  );
}
