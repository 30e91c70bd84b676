import { inPeriod, type InPeriods } from "../data/compared";
import type { Drawn } from "../data/drawn";
import type { Naming } from "../naming";
import type { Scale } from "./look";
import type { Painting } from "./painting";
import { scaleOf, sceneOf, type Laid, type Scene } from "./scene";

/** The pictures of two periods, side by side: every body in its one place, widths and sizes by one scale. */
export type Sides = readonly [first: Scene, second: Scene];

/** @param paint colours and sizes of a network: a colour means the same in both periods, a size is that of its period */
export function sidesOf(
  network: Drawn,
  periods: InPeriods,
  laid: Laid,
  naming: Naming,
  paint: (network: Drawn) => Painting,
): Sides {
  const [first, second] = periods.map((period) => inPeriod(network, period));
  const both = paint(network);
  const [left, right] = [first!, second!].map((side) => {
    return { side, painting: { ...both, valueOf: paint(side).valueOf } };
  });
  const scale = larger(scaleOf(first!, left!.painting), scaleOf(second!, right!.painting));
  const sceneOn = ({ side, painting }: { side: Drawn; painting: Painting }) =>
    sceneOf(side, laid, naming, painting, undefined, scale);
  return [sceneOn(left!), sceneOn(right!)];
}

const larger = (one: Scale, other: Scale): Scale => ({
  mostShared: Math.max(one.mostShared, other.mostShared),
  mostValue: Math.max(one.mostValue, other.mostValue),
  nodes: Math.max(one.nodes, other.nodes),
  links: Math.max(one.links, other.links),
});
