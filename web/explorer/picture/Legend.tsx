import { useLanguage } from "../language";
import { useView } from "../view/viewContext";
import { COLOURS, LINES, type LinkStyle } from "./look";

const STYLES: Readonly<Record<"BODIES" | "TWO_MODE", readonly LinkStyle[]>> = {
  BODIES: ["weak", "middle", "strong"],
  TWO_MODE: ["lead", "part"],
};

export function Legend() {
  const { texts } = useLanguage();
  const { view } = useView();
  const { mode, unit } = view;
  return (
    <ul className="legend" aria-label={texts.legend.title}>
      <li>
        <svg width="14" height="14" aria-hidden="true">
          <circle cx="7" cy="7" r="5" fill={COLOURS.body} />
        </svg>
        {texts.legend.body}
      </li>
      {mode === "TWO_MODE" && (
        <li>
          <svg width="14" height="14" aria-hidden="true">
            <rect x="2" y="2" width="10" height="10" fill={COLOURS.item} />
          </svg>
          {texts.units[unit]}
        </li>
      )}
      {STYLES[mode].map((style) => (
        <li key={style}>
          <Line style={style} />
          {mode === "BODIES" ? texts.legend.shared[style] : texts.legend.roles[style]}
        </li>
      ))}
    </ul>
  );
}

function Line({ style }: { style: LinkStyle }) {
  const { colour, width, dashed } = LINES[style];
  return (
    <svg width="28" height="14" aria-hidden="true">
      <line
        x1="0"
        y1="7"
        x2="28"
        y2="7"
        stroke={colour}
        strokeWidth={width}
        strokeDasharray={dashed ? "5 5" : undefined}
      />
    </svg>
  );
}
