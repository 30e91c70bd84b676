import { useEffect, useState } from "react";
import { useNetwork } from "../data/networkContext";
import { linksAtLeast, type LinksByWeight } from "../data/rule";
import { useLanguage } from "../language";
import { useView } from "../view/viewContext";

/** While a slider moves, the picture follows after this pause. */
const PAUSE_MS = 150;
const NONE: LinksByWeight = [];
/** More bars than this are not told apart. */
const BARS = 40;

/** A slider up to the largest number that two bodies share, below a histogram of all links. */
export function LeastShared() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { answer } = useNetwork();
  const weights = answer?.weights ?? NONE;
  const most = Math.max(view.minShared, weights.at(-1)?.sharedCount ?? 1);
  const [least, setLeast] = useState(view.minShared);
  useEffect(() => setLeast(view.minShared), [view.minShared]);
  useEffect(() => {
    if (least === view.minShared) return undefined;
    const timer = setTimeout(() => change({ minShared: least }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [least, view.minShared, change]);
  const { filters } = texts;
  const words = filters.atLeast(least, linksAtLeast(weights, least));
  return (
    <label className="field least-shared">
      <span>{filters.minShared}</span>
      <span className="slider">
        <Histogram weights={weights} most={most} least={least} />
        <input
          type="range"
          min={1}
          max={most}
          value={least}
          aria-valuetext={words}
          onChange={(event) => setLeast(Number(event.currentTarget.value))}
        />
      </span>
      <output>{words}</output>
    </label>
  );
}

interface HistogramProps {
  readonly weights: LinksByWeight;
  readonly most: number;
  readonly least: number;
}

/** Heights are logarithms: most links are weak, and the few strong ones should be seen too. */
function Histogram({ weights, most, least }: HistogramProps) {
  const bars = Math.min(BARS, most);
  const counts = Array.from({ length: bars }, () => 0);
  for (const { sharedCount, links } of weights) counts[barOf(sharedCount, most, bars)]! += links;
  const highest = Math.log1p(Math.max(...counts, 1));
  return (
    <svg viewBox={`0 0 ${bars} 1`} preserveAspectRatio="none" aria-hidden="true">
      {counts.map((count, bar) => {
        const height = Math.log1p(count) / highest;
        const isKept = bar >= barOf(least, most, bars);
        return (
          <rect
            key={bar}
            className={isKept ? "kept" : undefined}
            x={bar + 0.05}
            y={1 - height}
            width={0.9}
            height={height}
          />
        );
      })}
    </svg>
  );
}

const barOf = (shared: number, most: number, bars: number): number =>
  Math.min(bars - 1, Math.floor(((shared - 1) / most) * bars));
