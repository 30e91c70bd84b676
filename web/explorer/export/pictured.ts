import type { LineExample } from "../picture/lineExamples";
import type { Scene } from "../picture/scene";

/** @property heading what stands above it; null where it is the only one */
export interface OnePicture {
  readonly scene: Scene;
  readonly heading: string | null;
}

/** What an image shows: one picture, or two side by side in which a body has the same place. */
export interface Pictured {
  readonly pictures: readonly OnePicture[];
  /** What its lines mean, where words alone would not say it. */
  readonly examples: readonly LineExample[];
}
