import type Sigma from "sigma";
import type { Place } from "./place";

/** A finger that rests on a node for so long takes hold of it. */
const HOLD_MS = 350;
const STILL_PX = 10;

interface Touching {
  isOnNode(place: Place): boolean;
  /** One finger moved over the picture, which does not move it. */
  swiped(): void;
}

/**
 * Where the styles let the page scroll under the picture, one finger scrolls it, as over maps: two move and zoom the
 * picture, and one drags a node once it has rested on it. A tap arrives as a click.
 */
export function shareTouches(
  sigma: Pick<Sigma, "getTouchCaptor">,
  surface: HTMLElement,
  { isOnNode, swiped }: Touching,
): void {
  const captor = sigma.getTouchCaptor();
  // sigma forbids it on its canvas
  captor.container.style.touchAction = "";
  let from: Place | null = null;
  let hold: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    clearTimeout(hold);
    from = null;
  };
  const listen = (
    name: "touchstart" | "touchmove" | "touchend" | "touchcancel",
    act: (event: TouchEvent) => void,
  ) => surface.addEventListener(name, act, { capture: true, passive: true });
  listen("touchstart", (event) => {
    end();
    captor.enabled = event.touches.length > 1 || getComputedStyle(surface).touchAction === "none";
    if (captor.enabled) return;
    from = placeOn(surface, event);
    if (!isOnNode(from)) return;
    hold = setTimeout(() => {
      from = null;
      captor.enabled = true;
      captor.handleStart(event);
    }, HOLD_MS);
  });
  listen("touchmove", (event) => {
    if (!from) return;
    const { x, y } = placeOn(surface, event);
    if (Math.hypot(x - from.x, y - from.y) < STILL_PX) return;
    end();
    swiped();
  });
  listen("touchend", end);
  listen("touchcancel", end);
}

function placeOn(surface: HTMLElement, { touches }: TouchEvent): Place {
  const { left, top } = surface.getBoundingClientRect();
  return { x: touches[0]!.clientX - left, y: touches[0]!.clientY - top };
}
