import { useNetwork } from "../data/networkContext";
import { useLanguage } from "../language";
import { useView } from "../view/viewContext";
import { arrowOf } from "../export/arrowHead";
import { examples, lineExamples } from "./lineExamples";
import { COLOURS, nodeSize, type LineLook } from "./look";
import type { Scene } from "./scene";
import { useShade } from "./shades";

/** What lines and discs mean, by examples in numbers of this picture. */
export function Legend({ scene }: { scene: Scene }) {
  const { scale, painting } = scene;
  const { texts } = useLanguage();
  const { view } = useView();
  const { mode, unit } = view;
  const { legend, paint } = texts;
  const folding = useNetwork().answer?.folding;
  const shade = useShade();
  const sizes = examples(scale.mostValue, scale.mostValue / 4);
  return (
    <ul className="legend" aria-label={legend.title}>
      <li>
        {sizes.map((value) => (
          <Disc key={value} radius={nodeSize("body", value, scale)} />
        ))}
        {paint.says[painting.sizeBy](sizes.map(printed).join(texts.between))}
      </li>
      {painting.swatches.map(({ colour, words }) => (
        <li key={words}>
          <Disc radius={6} colour={colour} />
          {words}
        </li>
      ))}
      {mode === "TWO_MODE" && (
        <li>
          <svg width="14" height="14" aria-hidden="true">
            <rect x="2" y="2" width="10" height="10" fill={shade(COLOURS.item)} />
          </svg>
          {folding ? texts.fold.items[folding.by] : texts.units[unit]}
        </li>
      )}
      {lineExamples(scene, view, texts).map(({ line, words }) => (
        <Example key={words} line={line} words={words} />
      ))}
      {scene.directed?.isPart && <li>{texts.matrix.isPart}</li>}
      <li className="forced">
        <a href="#panel">{paint.forced}</a>
      </li>
    </ul>
  );
}

const printed = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(3));

function Disc({ radius, colour = COLOURS.body }: { radius: number; colour?: string }) {
  const shade = useShade();
  const side = 2 * Math.ceil(radius);
  return (
    <svg width={side} height={side} aria-hidden="true">
      <circle cx={side / 2} cy={side / 2} r={radius} fill={shade(colour)} />
    </svg>
  );
}

function Example({ line, words }: { line: LineLook; words: string }) {
  const { colour, opacity, width, dash, arrow } = line;
  const { to, head } = arrowOf([0, 7], [28, 7], 0, width);
  const shade = useShade();
  return (
    <li>
      <svg width="28" height="14" aria-hidden="true">
        <line
          x1="0"
          y1="7"
          x2={arrow ? to[0] : 28}
          y2="7"
          stroke={shade(colour)}
          strokeOpacity={opacity}
          strokeWidth={width}
          strokeDasharray={dash > 0 ? `${dash} ${dash}` : undefined}
        />
        {arrow && <polygon points={head.join(" ")} fill={shade(colour)} fillOpacity={opacity} />}
      </svg>
      {words}
    </li>
  );
}
