import type Sigma from "sigma";
import type { CameraState } from "sigma/types";
import type { Place } from "./place";
import { affine } from "./affine";

/** How far within the frame a place counts as seen. */
const WITHIN_PX = 24;

/**
 * The camera, moved no further than until one of the places is in the frame: a picture that was moved out of sight
 * would look as if it were empty.
 */
export function inSight(
  sigma: Pick<Sigma, "getDimensions" | "graphToViewport" | "viewportToFramedGraph">,
  camera: CameraState,
  places: readonly Place[],
): CameraState {
  const { width, height } = sigma.getDimensions();
  if (Math.min(width, height) <= 2 * WITHIN_PX) return camera;
  const onScreen = affine((place) => sigma.graphToViewport(place, { cameraState: camera }));
  let [nearest, least]: [Place | null, number] = [null, Infinity];
  for (const place of places) {
    const { x, y } = onScreen(place);
    const away = { x: beyond(x, width), y: beyond(y, height) };
    const distance = Math.hypot(away.x, away.y);
    if (distance === 0) return camera;
    if (distance < least) [nearest, least] = [away, distance];
  }
  if (!nearest) return camera;
  const middle = { x: width / 2 + nearest.x, y: height / 2 + nearest.y };
  return { ...camera, ...sigma.viewportToFramedGraph(middle, { cameraState: camera }) };
}

const beyond = (at: number, side: number): number =>
  Math.min(0, at - WITHIN_PX) + Math.max(0, at - (side - WITHIN_PX));
