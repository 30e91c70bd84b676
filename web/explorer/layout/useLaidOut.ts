import { useEffect, useMemo, useRef, useState } from "react";
import type { NetworkAnswer } from "../data/drawn";
import { keepsPlaces, requestLayout, type Places } from "./request";

/** An answer with the places of its nodes. */
export interface LaidOut {
  readonly answer: NetworkAnswer;
  readonly places: Places;
  /** Whether the places are those of this picture, and not of the whole network. */
  readonly own: boolean;
}

interface Found extends LaidOut {
  readonly from: Places;
}

/** Lays out what is drawn where the whole network leaves no room. The previous picture stays until the next is ready. */
export function useLaidOut(answer: NetworkAnswer | null, places: Places | undefined): LaidOut | null {
  const [found, setFound] = useState<Found | null>(null);
  const last = useRef<LaidOut | null>(null);
  const fixed = useMemo(
    () => (answer && places && keepsPlaces(answer, places) ? { answer, places, own: false } : null),
    [answer, places],
  );
  useEffect(() => {
    if (!answer || !places || fixed) return undefined;
    return requestLayout(answer.network, places, (own) =>
      setFound({ answer, from: places, places: own ?? places, own: own !== null }),
    );
  }, [answer, places, fixed]);
  if (!answer) return null;
  const own = found?.answer === answer && found.from === places ? found : null;
  return (last.current = fixed ?? own ?? last.current);
}
