import { afterPainting } from "../data/painted";

/** Marks in the browser's User Timing record, for measurements. */
const mark = (name: string) => performance.mark(`xietong:${name}`);

/** Marks the arrival of data for the picture. */
export function arrived<Data>(data: Data): Data {
  mark("data");
  return data;
}

/** Marks the painted picture, when the frame after the one that draws it begins. */
export function markDrawn(): void {
  afterPainting(() => mark("drawn"));
}
