import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { NetworkAnswer } from "../data/drawn";
import { keepsPlaces, prepareLayout, requestLayout, type Places } from "./request";

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

/** Of the nodes of a picture, the least share that the previous one must have for its places to be used. */
const SAME_PICTURE = 0.5;

interface LayoutState {
  readonly laidOut: LaidOut | null;
  /** Whether a layout is being computed. Until it is there, nodes stand where the previous picture had them. */
  readonly pending: boolean;
}

/**
 * Lays out what is drawn where the whole network leaves no room. A change of conditions is drawn at once, at the places
 * of the previous picture; a picture of other nodes waits for its layout.
 */
export function useLaidOut(answer: NetworkAnswer | null, places: Places | undefined): LayoutState {
  const [found, setFound] = useState<Found | null>(null);
  const last = useRef<LaidOut | null>(null);
  const fixed = useMemo(
    () => (answer && places && keepsPlaces(answer, places) ? { answer, places, own: false } : null),
    [answer, places],
  );
  useEffect(() => {
    if (answer && !places) prepareLayout(answer);
  }, [answer, places]);
  useLayoutEffect(() => {
    if (!answer || !places || fixed) return undefined;
    return requestLayout(answer.network, places, (own) =>
      setFound({ answer, from: places, places: own ?? places, own: own !== null }),
    );
  }, [answer, places, fixed]);
  const own = answer && found?.answer === answer && found.from === places ? found : null;
  const provisional = useMemo(
    () => (answer && last.current ? atFormerPlaces(answer, last.current) : null),
    [answer],
  );
  if (!answer) return { laidOut: null, pending: false };
  const laidOut = fixed ?? own;
  if (laidOut) return { laidOut: (last.current = laidOut), pending: false };
  // where other places have come for an answer, its picture stays until the next layout
  const former = last.current?.answer === answer ? last.current : (provisional ?? last.current);
  return { laidOut: former, pending: places !== undefined };
}

function atFormerPlaces(answer: NetworkAnswer, { places, own }: LaidOut): LaidOut | null {
  const { nodes } = answer.network;
  const known = nodes.filter(({ key }) => places.has(key)).length;
  return known < SAME_PICTURE * nodes.length ? null : { answer, places, own };
}
