import { createContext, use, useEffect, useMemo, useRef, type ReactNode } from "react";
import { start, type StartQuery } from "../generated/operations";
import { arrived } from "../picture/performanceMarks";
import { useLaidOut, type LaidOut } from "../layout/useLaidOut";
import { stretched } from "../picture/places";
import { sceneOf, type Scene } from "../picture/scene";
import { sidesOf, type Sides } from "../picture/sides";
import { spread } from "../picture/spread";
import { useLanguage } from "../language";
import { paintingOf } from "../picture/painting";
import { useMeasures, type Measures } from "./useMeasures";
import { useNames, type Names } from "./useNames";
import { useNaming } from "../namingContext";
import { foldOf, identityOf, isDirected, isMatrix, type View } from "../view/view";
import { periodsOf } from "../view/periods";
import { useView } from "../view/viewContext";
import { fetchWhole, type Drawn, type NetworkAnswer, type Place, type Whole } from "./drawn";
import { fetchNetwork } from "./fetchNetwork";
import { isTooLarge } from "./limits";
import { client, useQuery, type Trouble } from "./useQuery";
import { variablesOf } from "./variables";
import { useExclusions, type Exclusions } from "./useExclusions";

export interface NetworkState {
  readonly meta: StartQuery["meta"] | null;
  readonly whole: Whole | null;
  readonly answer: NetworkAnswer | null;
  /** null while loading, and when the network is too large to be drawn. */
  readonly scene: Scene | null;
  /** The pictures of two periods side by side; null where the view wants none. */
  readonly sides: Sides | null;
  readonly tooLarge: boolean;
  /** null while they are unknown or not needed. */
  readonly measures: Measures | null;
  readonly exclusions: Exclusions;
  /** Of what the view is limited to and the picture does not have. */
  readonly names: Names;
  readonly bounds: readonly Place[];
  readonly trouble: Trouble | null;
  readonly busy: boolean;
  /** Whether colours or sizes wait for measures of the server. */
  readonly measuresPending: boolean;
  /** Share of the data for the picture that has been loaded, 0 to 1. */
  readonly progress: number;
  retry(): void;
  /** Asks for the metadata again, when data was loaded. */
  renewMeta(): void;
}

const NetworkContext = createContext<NetworkState | null>(null);
const NO_PLACES: readonly Place[] = [];
/** The frame of a picture with places of its own, which room for names may exceed. */
const FRAME = [-100, 100].map((side) => stretched({ x: side, y: side }));

/** Provides the metadata, the whole network and the part of it that is drawn. */
export function NetworkProvider({ children }: { children: ReactNode }) {
  const { view, change } = useView();
  const startQuery = useQuery("start", (signal) => client.ask(start, {}, { signal }));
  const newest = startQuery.data?.meta.dataVersion.number;
  useEffect(() => {
    if (newest !== undefined && view.version === "") change({ version: String(newest) }, false);
  }, [newest, view.version, change]);

  const { unit, version } = view;
  const wholeKey = version && JSON.stringify([unit, identityOf(view), version]);
  const whole = useQuery(wholeKey || null, async (signal) => {
    const found = arrived(await fetchWhole(view, signal));
    return { ...found, places: spread(found.places) };
  });
  const drawnKey = version && JSON.stringify([variablesOf(view), view.hidden, ruleFields(view)]);
  const drawn = useQuery(drawnKey || null, async (signal) => arrived(await fetchNetwork(view, signal)));

  const exclusions = useExclusions(drawn.data !== null && !drawn.busy);
  const { laidOut, pending } = useLaidOut(useHeld(drawn.data, whole.busy), whole.data?.places);
  const places = laidOut?.places;
  const answer = laidOut?.answer ?? null;
  const names = useNames(view, answer);
  const network = answer?.network;
  const tooLarge = network !== undefined && isTooLarge(network.totals);
  const { scene, sides, measures, measuresPending } = useScenes(view, tooLarge ? null : laidOut);
  const own = laidOut?.own ?? false;
  const bounds = useMemo(() => {
    const taken = places ? boundsOf(places) : NO_PLACES;
    return own ? [...FRAME, ...taken] : taken;
  }, [places, own]);
  const parts = [startQuery, whole, drawn];
  const state: NetworkState = {
    meta: startQuery.data?.meta ?? null,
    whole: whole.data,
    answer,
    scene,
    sides,
    tooLarge,
    measures,
    exclusions,
    names,
    bounds,
    trouble: parts.find(({ trouble }) => trouble)?.trouble ?? null,
    busy: parts.some(({ busy }) => busy) || answer !== drawn.data || pending,
    measuresPending,
    progress: parts.filter(({ data }) => data).length / parts.length,
    renewMeta: startQuery.retry,
    retry: () => parts.filter(({ trouble }) => trouble).forEach(({ retry }) => retry()),
  };
  return <NetworkContext value={state}>{children}</NetworkContext>;
}

/** What is drawn changes together with the whole that it is a part of: each counts against the other. */
function useHeld<Data>(data: Data, isHeld: boolean): Data {
  const latest = useRef(data);
  if (!isHeld) latest.current = data;
  return latest.current;
}

/** The picture of an answer, with colours and sizes, and those of its two periods. */
function useScenes(view: View, laidOut: LaidOut | null) {
  const { texts } = useLanguage();
  const naming = useNaming();
  const { colour, size, pinned, beside } = view;
  // the answer of a comparison stays for a while after the view has left it
  const isComparing = periodsOf(view) !== null;
  const answer = laidOut?.answer ?? null;
  const { measures, pending: measuresPending } = useMeasures(view, answer);
  const scenes = useMemo(() => {
    if (!laidOut) return { scene: null, sides: null };
    const { places } = laidOut;
    const { network, periods, leads } = laidOut.answer;
    const paint = (shown: Drawn) => paintingOf(shown, { colour, size }, measures, texts);
    const laid = { places, pinned };
    const scene = sceneOf(network, laid, naming, paint(network), { periods, leads });
    const areBeside = beside && isComparing && periods !== null;
    return { scene, sides: areBeside ? sidesOf(network, periods, laid, naming, paint) : null };
  }, [laidOut, colour, size, pinned, beside, isComparing, measures, naming, texts]);
  return { ...scenes, measures, measuresPending };
}

export function useNetwork(): NetworkState {
  const state = use(NetworkContext);
  if (!state) throw new Error("useNetwork needs a NetworkProvider above it");
  return state;
}

/** What decides about nodes and links in addition to the filter. */
function ruleFields(view: View): readonly unknown[] {
  const { mode, rule, strongest, level, linkedOnly } = view;
  if (mode !== "BODIES") return [foldOf(view)];
  return [
    isMatrix(view),
    isDirected(view),
    rule,
    rule === "STRONGEST" || rule === "" ? strongest : level,
    linkedOnly,
  ];
}

/** Positions stretched to the proportions of the picture. */
function boundsOf(places: ReadonlyMap<string, Place>): readonly Place[] {
  return [...places.values()].map(stretched);
}
