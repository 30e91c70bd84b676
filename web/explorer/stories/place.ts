import { readView, writeView } from "../view/address.js";
import { START, type View } from "../view/view.js";
import type { Story } from "./story.js";

/** Whether a view shows what another says. A view without a version takes the newest, and a language is no part of it. */
function isAs(shown: View, wanted: View): boolean {
  const written = (view: View) => writeView(view, "");
  return written(shown) === written({ ...wanted, version: wanted.version || shown.version });
}

const still = (view: View): View => ({ ...view, camera: null });

/** As `isAs`, wherever the camera is: it moves by itself. */
export const isShownBy = (shown: View, wanted: View): boolean => isAs(still(shown), still(wanted));

/** The place in a story of the view that an address says; -1 where it is none of them. */
export function placeOf(story: Story, search: string): number {
  const shown = readView(search);
  const views = story.scenes.map((scene) => readView(scene.search));
  const exact = views.findIndex((view) => isAs(shown, view));
  return exact >= 0 ? exact : views.findIndex((view) => isShownBy(shown, view));
}

/** Whether an address says nothing of a view. */
export const isBare = (search: string): boolean => writeView(readView(search), "") === writeView(START, "");
