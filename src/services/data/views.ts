/** Caches of one data version: views by selection, and what is computed from them. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { buildScope, type PairConditions, type PairScope } from "../../analysis/pairs/pair-scope.js";
import { bodyNumbers, type BodyNumbers } from "../../analysis/bodies/rank-bodies.js";
import type { Selection } from "../../analysis/index/selection.js";
import { buildView, viewSteps, type View } from "../../analysis/index/view.js";
import type { Network } from "../../analysis/network/network.js";
import { BegunWork } from "../computing/begun-work.js";
import type { Computer } from "../computing/computer.js";
import { LruCache } from "../computing/lru-cache.js";
import { MeasuredNetwork } from "./measured-network.js";

/** Capacities of the caches, in numbers stored; a number takes at most four bytes in a view. */
const VIEW_CAPACITY = 40_000_000;
const NETWORK_CAPACITY = 20_000_000;
const NUMBERS_CAPACITY = 10_000_000;
/**
 * Numbers for each statement that two views of all data have, and some more: a question about roles needs one with and
 * one without them, and if these pushed each other out, both would be built again for every question.
 */
const TWO_WHOLE_VIEWS = 14;
/** Fixed weight of an entry, which bounds the number of very small ones. */
const OVERHEAD = 4_000;

/** What body rankings and profiles are computed from. */
export interface ScopedNumbers {
  scope: PairScope;
  numbers: BodyNumbers;
}

export class Views {
  private readonly views: LruCache<View>;
  private readonly numbers = new LruCache<ScopedNumbers>(
    NUMBERS_CAPACITY,
    ({ scope }) => OVERHEAD + 6 * scope.ends.length,
  );

  private readonly networks = new LruCache<MeasuredNetwork>(
    NETWORK_CAPACITY,
    ({ weight }) => OVERHEAD + weight,
  );

  private readonly begunViews = new BegunWork();
  private readonly begunNetworks = new BegunWork();

  constructor(readonly collaboration: Collaboration) {
    const { length } = collaboration.records.statements;
    this.views = new LruCache(Math.max(VIEW_CAPACITY, TWO_WHOLE_VIEWS * length), viewWeight);
  }

  /** Entries of each cache. */
  get cached(): Readonly<Record<"views" | "numbers" | "networks", number>> {
    return { views: this.views.size, numbers: this.numbers.size, networks: this.networks.size };
  }

  view(selection: Selection): View {
    return this.views.get(JSON.stringify(selection), () => buildView(this.collaboration, selection));
  }

  /** Builds a view in turns, so that `view` finds it. */
  async ready(selection: Selection, { piece, steps }: Computer): Promise<void> {
    const key = JSON.stringify(selection);
    const build = async (): Promise<void> => {
      const view = await steps(viewSteps(this.collaboration, selection));
      this.views.get(key, () => view);
    };
    await this.begunViews.once(key, () => this.views.find(key) !== undefined, build, piece);
  }

  /**
   * @param question cache key of the network within this data version
   * @param make called where it is not known
   */
  async network(
    question: string,
    make: () => Promise<Network>,
    { piece }: Computer,
  ): Promise<MeasuredNetwork> {
    const keep = async (): Promise<void> => {
      const network = await make();
      this.networks.get(question, () => new MeasuredNetwork(network));
    };
    for (;;) {
      await this.begunNetworks.once(question, () => this.networks.find(question) !== undefined, keep, piece);
      const known = this.networks.find(question);
      if (known) return known;
    }
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
