import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTheme } from "../../shared/theme";
import type { Place } from "../data/drawn";
import { useLanguage } from "../language";
import { useView } from "../view/viewContext";
import type { Camera } from "../view/view";
import { anchorId } from "./anchorLayer";
import { Painter, type Actions } from "./painter";
import { withPin } from "./places";
import type { Scene } from "./scene";
import { useKeyboardNavigation } from "./useKeyboardNavigation";

interface Props {
  readonly scene: Scene;
  readonly bounds: readonly Place[];
  /** Places of which one stays in sight. */
  readonly inSight: readonly Place[];
  /** Text alternative for screen readers. */
  readonly name: string;
  /** Tells the nodes of one picture from those of another on the page. */
  readonly prefix: string;
  /** Takes the painter as it comes and goes. */
  ready(painter: Painter | null): void;
}

const CAMERA_DEBOUNCE_MS = 250;
const NEW_SURFACE_MS = 200;

interface Hovered extends Place {
  readonly key: string;
}

/** The network as a picture: a single tab stop, whose nodes are reached with the arrow keys. */
export function Surface({ scene, bounds, inSight, name, prefix, ready }: Props) {
  const { texts } = useLanguage();
  const { view } = useView();
  const box = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const [swiped, setSwiped] = useState(0);
  const { painter, surface } = usePainter(box, { setHovered, setSwiped }, prefix);
  useLayoutEffect(() => ready(painter), [painter, ready]);
  const { cursor, onKeyDown, leave } = useKeyboardNavigation(scene);
  const { selected } = view;

  // emphasis first, because showing the scene draws with it
  useLayoutEffect(() => painter?.emphasize({ selected, cursor }), [painter, selected, cursor]);
  useLayoutEffect(() => {
    if (painter) painter.inSight = inSight;
  });
  const theme = useTheme();
  useLayoutEffect(() => painter?.show(scene, bounds, theme), [painter, scene, bounds, theme]);
  useCameraOfView(painter);

  const nodesByKey = useMemo(() => new Map(scene.nodes.map((node) => [node.key, node])), [scene]);
  const tip = hovered ? nodesByKey.get(hovered.key) : undefined;
  return (
    <div className="frame">
      <div
        key={surface}
        ref={box}
        className={hovered ? "surface pointing" : "surface"}
        role="application"
        aria-roledescription={texts.picture.role}
        aria-label={name}
        aria-describedby="picture-keys"
        aria-activedescendant={cursor ? anchorId(cursor, prefix) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      {swiped > 0 && (
        <p key={swiped} className="two-fingers" aria-hidden="true">
          {texts.picture.twoFingers}
        </p>
      )}
      {tip && hovered && (
        <div className="tip" style={{ left: hovered.x, top: hovered.y }}>
          {tip.full}
          {tip.note !== null && <small>{tip.note}</small>}
        </div>
      )}
    </div>
  );
}

/** State setters, which never change. */
interface Told {
  setHovered(hovered: Hovered | null): void;
  setSwiped(count: (before: number) => number): void;
}

/** One painter per surface. After a lost WebGL context, a new surface replaces the old one. */
function usePainter(
  box: React.RefObject<HTMLDivElement | null>,
  { setHovered, setSwiped }: Told,
  prefix: string,
) {
  const { view, change } = useView();
  const [painter, setPainter] = useState<Painter | null>(null);
  const [surface, setSurface] = useState(0);
  const latest = useRef(view);
  latest.current = view;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const moved = useCallback(
    (camera: Camera) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const next = rounded(camera);
        // a picture that follows another has nothing to say
        if (!sameCamera(next, latest.current.camera)) change({ camera: next }, false);
      }, CAMERA_DEBOUNCE_MS);
    },
    [change],
  );
  useLayoutEffect(() => {
    if (!box.current) return undefined;
    const actions: Actions = {
      choose: (keys, more) => {
        const { selected } = latest.current;
        const kept = selected.filter((key) => !keys.includes(key));
        const next = more ? [...kept, ...keys.filter((key) => !selected.includes(key))] : keys;
        if (next.length + selected.length > 0) change({ selected: next, evidence: next.length > 0 });
      },
      focus: (key) => change({ focus: [key], hops: 1 }),
      hover: (key, place) => setHovered(key && place ? { key, ...place } : null),
      moved,
      pin: (key, place) => change({ pinned: withPin(latest.current.pinned, key, place) }),
      swiped: () => setSwiped((count) => count + 1),
      lost: () => void setTimeout(() => setSurface((count) => count + 1), NEW_SURFACE_MS),
    };
    const made = new Painter(box.current, actions, prefix);
    if (latest.current.camera) made.look(latest.current.camera, false);
    setPainter(made);
    return () => {
      clearTimeout(timer.current);
      setPainter(null);
      made.kill();
    };
  }, [box, surface, change, moved, setHovered, setSwiped, prefix]);
  return { painter, surface };
}

/** The initial camera is written as null. */
function rounded({ x, y, ratio }: Camera): Camera | null {
  const isStart = Math.abs(x - 0.5) + Math.abs(y - 0.5) + Math.abs(ratio - 1) < 0.001;
  const round = (value: number) => Number(value.toFixed(4));
  return isStart ? null : { x: round(x), y: round(y), ratio: round(ratio) };
}

const sameCamera = (one: Camera | null, other: Camera | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Applies a camera set by the address, the back button or the button that fits all. */
function useCameraOfView(painter: Painter | null): void {
  const { view } = useView();
  const { camera } = view;
  useEffect(() => {
    if (!painter) return;
    const present = rounded(painter.camera);
    if (!sameCamera(present, camera)) painter.look(camera);
  }, [painter, camera]);
}
