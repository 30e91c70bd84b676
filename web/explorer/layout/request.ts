import type { Drawn, NetworkAnswer, Place } from "../data/drawn";
import { startsFor } from "../picture/places";
import type { LayoutRequest } from "./layout";

/** In a network up to this size there is room for everybody: nodes keep one place under all conditions. */
const ROOM_FOR_ALL = 100;
/** Larger pictures keep the places of the whole network: single nodes are not told apart in them. */
const MOST = 600;

export type Places = ReadonlyMap<string, Place>;

/** Whether the picture has the places of the whole network, which knows no folded items, rather than its own. */
export const keepsPlaces = ({ network: { nodes }, folding }: NetworkAnswer, places: Places): boolean =>
  (places.size > 0 && places.size <= ROOM_FOR_ALL && folding === null) ||
  nodes.length > MOST ||
  nodes.length < 2;

/** Starts the thread while places are still awaited, where the picture is likely to need a layout. */
export function prepareLayout({ network: { nodes } }: NetworkAnswer): void {
  if (nodes.length > ROOM_FOR_ALL && nodes.length <= MOST) worker ??= startWorker();
}

interface LayoutAnswer {
  readonly id: number;
  readonly places: Places;
}

let worker: Worker | null = null;
let asked = 0;

/** Asks for a layout of the picture. @returns a function after which `done` is not called @param done with null where there are no threads */
export function requestLayout(
  { nodes, links }: Drawn,
  places: Places,
  done: (own: Places | null) => void,
): () => void {
  const id = ++asked;
  const thread = (worker ??= startWorker());
  const position = new Map(nodes.map(({ key }, at) => [key, at]));
  const request: LayoutRequest = {
    id,
    places: startsFor({ nodes, links }, places),
    links: links.map(({ source, target, sharedCount }) => ({
      source: position.get(source)!,
      target: position.get(target)!,
      weight: sharedCount,
    })),
  };
  const answered = ({ data }: MessageEvent<LayoutAnswer>) => data.id === id && done(data.places);
  const failed = () => done(null);
  thread.addEventListener("message", answered);
  thread.addEventListener("error", failed);
  thread.postMessage(request);
  return () => {
    thread.removeEventListener("message", answered);
    thread.removeEventListener("error", failed);
  };
}

/** A thread that failed, such as one whose script could not be loaded, is not asked again. */
function startWorker(): Worker {
  const thread = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  thread.addEventListener("error", () => {
    thread.terminate();
    if (worker === thread) worker = null;
  });
  return thread;
}
