/** Lays a picture out on a thread of its own, so that the page answers meanwhile. */
import { layoutOf, type LayoutRequest } from "./layout";

onmessage = ({ data }: MessageEvent<LayoutRequest>) => {
  postMessage({ id: data.id, places: layoutOf(data) });
};
