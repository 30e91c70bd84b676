import { useEffect, useState } from "react";
import { Choice } from "../bar/fields";
import { useNetwork } from "../data/networkContext";
import { useLanguage } from "../language";
import { useView } from "../view/viewContext";

/** How long each year stays while it plays. */
const STAY_MS = 1_500;

/** Goes through the years, by hand or by itself: each alone, or everything up to it. */
export function YearSlider({ first, last }: { first: number; last: number }) {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { years: words } = texts;
  const [upTo, setUpTo] = useState(view.from === "" && view.to !== "");
  const shown = yearOf(view.to) ?? last;
  const show = (year: number, isUpTo: boolean, asStep: boolean) =>
    change({ from: isUpTo ? "" : String(year), to: String(year) }, asStep);
  const [playing, setPlaying] = usePlaying(shown < last, () => show(shown + 1, upTo, false));
  const play = () => {
    if (!playing && (shown >= last || view.to === "")) show(first, upTo, true);
    setPlaying(!playing);
  };
  if (first === last) return null;
  return (
    <div className="year-slider">
      <button type="button" onClick={play}>
        {playing ? words.pause : words.play}
      </button>
      <label className="field">
        <input
          type="range"
          aria-label={words.year}
          min={first}
          max={last}
          value={shown}
          onChange={(event) => show(Number(event.currentTarget.value), upTo, false)}
        />
        <output>{view.to === "" ? words.all : words.shown(shown, upTo)}</output>
      </label>
      <Choice
        name={words.span}
        value={upTo ? "UP_TO" : "ONE"}
        options={words.spans}
        choose={(span) => {
          setUpTo(span === "UP_TO");
          if (view.to !== "") show(shown, span === "UP_TO", true);
        }}
      />
      {view.from + view.to !== "" && (
        <button type="button" onClick={() => change({ from: "", to: "" })}>
          {words.all}
        </button>
      )}
    </div>
  );
}

const yearOf = (date: string): number | null => (date === "" ? null : Number(date.slice(0, 4)));

/** Takes a step whenever the picture has stood long enough; ends where there is no further one. */
function usePlaying(hasNext: boolean, step: () => void): [boolean, (playing: boolean) => void] {
  const { busy } = useNetwork();
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing || busy) return undefined;
    const timer = setTimeout(() => (hasNext ? step() : setPlaying(false)), STAY_MS);
    return () => clearTimeout(timer);
  });
  return [playing, setPlaying];
}
