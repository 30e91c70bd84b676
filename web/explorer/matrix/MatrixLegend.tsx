import { useLanguage } from "../language";
import { inkOf } from "./paintMatrix";
import type { MatrixOf } from "./useMatrix";

const MOST_NAMED = 4;

/** What the cells say, by examples in numbers of this matrix, and how it is ordered. */
export function MatrixLegend({ matrix: { nodes, most, alone, directed, isPart } }: { matrix: MatrixOf }) {
  const { texts } = useLanguage();
  const examples = [...new Set([1, Math.round(most / 3), most])].filter((count) => count >= 1);
  const sizes = new Map<number, number>();
  for (const { circle } of nodes) if (circle !== null) sizes.set(circle, (sizes.get(circle) ?? 0) + 1);
  const circles = [...sizes].filter(([, size]) => size > 1).slice(0, MOST_NAMED);
  return (
    <ul className="legend" aria-label={texts.legend.title}>
      {examples.map((count) => (
        <li key={count}>
          <svg width="14" height="14" aria-hidden="true">
            <rect width="14" height="14" className="matrix-ink" fillOpacity={inkOf(count, most)} />
          </svg>
          {directed ? texts.matrix.count(count) : texts.legend.sharing(count)}
        </li>
      ))}
      {directed && <li>{texts.matrix.axes}</li>}
      {alone > 0 && <li>{texts.matrix.alone(alone)}</li>}
      {isPart && <li>{texts.matrix.isPart}</li>}
      {circles.length > 0 && (
        <li>
          {texts.matrix.order}
          {texts.list(
            circles.map(([circle, size]) => texts.paint.counted(texts.paint.circle(circle + 1), size)),
          )}
          {sizes.size > circles.length && "…"}
        </li>
      )}
    </ul>
  );
}
